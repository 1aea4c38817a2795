import { indexedText } from '../passages/indexed-text.ts'
import type { LexicalQuery } from '../search/lexical/expand-question.ts'
import { tokenize } from '../search/lexical/tokenize.ts'
import type { Evidence } from './evidence.ts'

/**
 * How much of what a question asks about is mentioned in evidence: the share of the question's terms, weighted by
 * how rare they are, that stand in the shown statements, their headings or their document's title. Another name for
 * the same thing counts as the thing itself.
 *
 * @param idf inverse document frequency of a term
 * @returns 0 to 1; 1 for a question without terms
 */
export function coverage(query: LexicalQuery, mentioned: ReadonlySet<string>, idf: (term: string) => number): number {
  let all = 0
  let covered = 0
  for (const term of query.terms) {
    const weight = idf(term)
    all += weight
    if (isMentioned(term, query, mentioned)) covered += weight
  }
  return all > 0 ? covered / all : 1
}

/** The terms of everything that a reader of this evidence sees: title, headings, lead-ins and statements. */
export function mentionedTerms(evidence: readonly Evidence[]): Set<string> {
  return new Set(
    evidence.flatMap(({ passages }) =>
      passages.flatMap(({ source, passage }) => tokenize(indexedText(source, passage))),
    ),
  )
}

function isMentioned(term: string, query: LexicalQuery, mentioned: ReadonlySet<string>): boolean {
  if (mentioned.has(term)) return true
  const aliases = query.aliases.get(term)
  return aliases !== undefined && [...aliases].some((alias) => mentioned.has(alias))
}
