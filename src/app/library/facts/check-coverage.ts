import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'
import { type Key, keysOf } from './fact-keys.ts'
import { HeldKeys } from './held-keys.ts'
import type { Fact, FactFile } from './read-facts.ts'

/** A fact without figures and names is in the library when a section has this share of its terms. */
const SHARE_OF_TERMS = 0.6

/**
 * Finds facts that are not in the library, as far as figures, dates and names tell: neither a document of their fact
 * file holds them all, nor do any two sections of such documents. This says where to look, not that all is well said.
 */
export function checkCoverage(documents: readonly LibraryDocument[], files: readonly FactFile[]): Problem[] {
  const held = documents.map(holdings)
  return files.flatMap(({ id, file, facts }) => {
    const written = held.filter((document) => document.facts.includes(id))
    return facts.flatMap((fact): Problem[] => {
      const advice = judge(fact, written)
      return advice === null ? [] : [{ check: 'coverage', file, line: fact.line, sentence: fact.text, advice }]
    })
  })
}

interface Holdings {
  facts: readonly string[]
  whole: HeldKeys
  sections: HeldKeys[]
}

function holdings({ source, statements }: LibraryDocument): Holdings {
  const headings = source.sections.flatMap(({ path }) => path)
  return {
    facts: source.facts,
    whole: new HeldKeys([source.title, ...headings, ...statements.map(({ text }) => text)]),
    sections: source.sections.map(({ path }, at) => {
      const own = statements.filter(({ section }) => section === at)
      return new HeldKeys([source.title, ...path, ...own.map(({ text }) => text)])
    }),
  }
}

function judge({ text }: Fact, documents: readonly Holdings[]): string | null {
  const keys = keysOf(text)
  const sections = documents.flatMap((document) => document.sections)
  if (keys.length === 0) {
    if (sections.some((section) => section.shareOf(text) >= SHARE_OF_TERMS)) return null
    return 'No section of a document written from this file has most of its words; add it.'
  }
  if (documents.some(({ whole }) => keys.every((key) => whole.holds(key)))) return null
  const lacking = leastLacking(keys, sections)
  if (lacking.length === 0) return null
  const names = lacking.map(({ written }) => `"${written}"`).join(', ')
  return `No document written from this file holds all of it, nor do two sections; lacking ${names}.`
}

/** @returns what the best pair of sections lacks */
function leastLacking(keys: readonly Key[], sections: readonly HeldKeys[]): readonly Key[] {
  const lacks = sections.map((section) => keys.filter((key) => !section.holds(key)))
  let least = keys
  for (const [at, one] of lacks.entries()) {
    if (least.length === 0) break
    for (const other of lacks.slice(at)) {
      const both = one.filter((key) => other.includes(key))
      if (both.length < least.length) least = both
    }
  }
  return least
}
