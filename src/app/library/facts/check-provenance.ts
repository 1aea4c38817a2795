import type { Reference } from '../../../sources/source.ts'
import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'
import type { FactFile, FactSource } from './read-facts.ts'

/** Holds a document's `facts`, `asOf` and references against the fact files that they come from. */
export function checkProvenance({ file, lines, source }: LibraryDocument, files: readonly FactFile[]): Problem[] {
  const problem = (opening: string, advice: string): Problem => {
    const at = lines.findIndex((line) => line.trim().startsWith(opening))
    return { check: 'provenance', file, line: at < 0 ? null : at + 1, sentence: null, advice }
  }
  const own = files.filter(({ id }) => source.facts.includes(id))
  const unknown = source.facts.filter((id) => !files.some((candidate) => candidate.id === id))
  const newest =
    own
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? null
  const problems = unknown.map((id) => problem('facts:', `There is no fact file "${id}"; correct or remove it.`))
  if (source.asOf !== null && newest !== null && source.asOf > newest) {
    const advice = `asOf is ${source.asOf}, but the newest of its fact files is of ${newest}; date it no later.`
    problems.push(problem('asOf:', advice))
  }
  for (const reference of source.references) {
    const advice = judge(reference, own, files)
    if (advice !== null) problems.push(problem(`- {id: ${reference.id},`, `Reference ${reference.id}: ${advice}`))
  }
  return problems
}

function judge(reference: Reference, own: readonly FactFile[], all: readonly FactFile[]): string | null {
  const known = (files: readonly FactFile[]) =>
    files.filter(({ sources }) => sources.some((source) => isSame(reference, source)))
  if (known(own).length > 0) return null
  const [elsewhere] = known(all)
  if (elsewhere !== undefined) return `it is of the fact file "${elsewhere.id}"; add that to facts.`
  const alike = all
    .flatMap(({ sources }) => sources)
    .find(({ title, url }) => title === bareTitle(reference.title) || (url !== null && url === reference.url))
  if (alike === undefined) return 'no fact file has such a source; take title, publisher, date, url and kind from one.'
  const { title, publisher, date, url, kind } = alike
  return `the facts have ${JSON.stringify({ title, publisher, date, url, kind })}; write it so.`
}

function isSame(reference: Reference, source: FactSource): boolean {
  const { title, publisher, url, kind } = reference
  if (publisher !== source.publisher || url !== source.url || kind !== source.kind) return false
  const dates = [...source.date.matchAll(DATE)].map(([date]) => date)
  // A source without a date is dated by the year in which it was read, and its title says so.
  if (dates.length === 0) return bareTitle(title) === source.title && title !== source.title
  // A year for a day is less than the facts know, but not wrong where they know a span only.
  const exact = dates.includes(reference.date) || (source.date !== dates[0] && source.date.startsWith(reference.date))
  return title === source.title && exact
}

const DATE = /\b\d{4}(?:-\d{2}(?:-\d{2})?)?\b/g

/** @returns the title without the note that the publication has no date */
function bareTitle(title: string): string {
  return title.replace(/ \(undated page\)$/, '').replace(/; undated page\)$/, ')')
}
