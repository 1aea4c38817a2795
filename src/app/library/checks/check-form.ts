import { baseName, type LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'

/** More statements than this below one heading: the heading no longer says what each of them answers. */
const MAX_SECTION_STATEMENTS = 8

/** Looks at what a document is built of: its id, its title, its headings and the length of its sections. */
export function checkForm(document: LibraryDocument): Problem[] {
  const { file, source, lines, bodyFrom } = document
  const problem = (line: number | null, sentence: string | null, advice: string): Problem => ({
    check: 'form',
    file,
    line,
    sentence,
    advice,
  })
  const problems: Problem[] = []
  if (source.id !== baseName(document)) {
    problems.push(problem(null, null, `The id is "${source.id}"; make it the file's name, "${baseName(document)}".`))
  }
  const opening = lines.findIndex((line, at) => at >= bodyFrom && line.trim() !== '')
  if (lines[opening]?.trim() !== `# ${source.title}`) {
    problems.push(problem(opening + 1, lines[opening] ?? null, `Begin the text with "# ${source.title}".`))
  }
  const statement = document.statements.find(({ section }) => (source.sections[section]?.path ?? []).length === 0)
  if (statement !== undefined) {
    problems.push(
      problem(statement.line, statement.text, 'No heading stands above it; add one that says what it answers.'),
    )
  }
  return [...problems, ...longSections(document, problem)]
}

/** A table is one thing however many rows it has. */
function longSections(
  { source, statements }: LibraryDocument,
  problem: (line: number, sentence: string, advice: string) => Problem,
): Problem[] {
  return source.sections.flatMap(({ path }, at) => {
    const sentences = statements.filter(({ section, kind }) => section === at && kind !== 'table-row')
    const next = sentences[MAX_SECTION_STATEMENTS]
    if (next === undefined) return []
    const advice = `The section "${path.at(-1) ?? ''}" has ${sentences.length} statements; part it so that none has more than ${MAX_SECTION_STATEMENTS}.`
    return [problem(next.line, next.text, advice)]
  })
}
