import type { ClaimPoint } from '../claim-check.ts'
import { findNegations, hasReservation, type Negation } from './negation.ts'
import { OPPOSITES, type Opposites } from './opposites.ts'
import type { SourceSentence } from './source-sentence.ts'
import { stems, type Terms } from './terms.ts'

/** A sentence can deny what a statement says from this relevance on. */
const DENYING_RELEVANCE = 0.45
/** So much of what is denied must stand in the other text, undenied. */
const DENIED_SHARE = 0.6
/** A denial confirms another from this share on. */
const CONFIRMED_SHARE = 0.4
/** A sentence contradicts a denial from this relevance on, if it says so much of what is denied. */
const AFFIRMING_RELEVANCE = 0.65
const AFFIRMED_SHARE = 0.75
/** A sentence at most so much less relevant that says the statement's side outweighs one that denies it. */
const RIVAL_MARGIN = 0.15

/**
 * Holds what a statement affirms and denies against the sentences on the same subject, negations and opposites
 * ("rose", "fell") alike.
 * @param statement the claim's terms
 * @param sentences of the excerpts, the most relevant first
 * @returns a point for every negation of the statement (`source` is null where nothing meets it), else for every
 *   denial and opposite that meets it
 */
export function polarityPoints(statement: Terms, sentences: readonly SourceSentence[]): ClaimPoint[] {
  const close = sentences.filter((sentence) => sentence.relevance >= DENYING_RELEVANCE)
  const negations = findNegations(statement.text)
  if (negations.length > 0) return negations.flatMap((negation) => heldDenial(negation, close) ?? [])
  const opposites = OPPOSITES.flatMap((pair) => opposition(statement, close, pair) ?? [])
  return [...(denial(statement, close) ?? []), ...opposites]
}

/** A denial of the statement: confirmed by a like denial, contradicted by a sentence that affirms all of it. */
function heldDenial(negation: Negation, sentences: readonly SourceSentence[]): ClaimPoint[] | null {
  if (negation.denied.size === 0) return null
  for (const sentence of sentences) {
    for (const other of findNegations(sentence.text)) {
      if (
        share(negation.denied, other.denied) >= CONFIRMED_SHARE ||
        share(other.denied, negation.denied) >= CONFIRMED_SHARE
      ) {
        return [point(negation.text, other.text, true, sentence)]
      }
    }
  }
  const affirming = sentences.find(
    ({ words, relevance }) =>
      relevance >= AFFIRMING_RELEVANCE && negation.denied.size > 1 && share(negation.denied, words) >= AFFIRMED_SHARE,
  )
  return affirming === undefined || findNegations(affirming.text).length > 0 || hasReservation(affirming.text)
    ? [{ kind: 'negation', claim: negation.text, source: null, agrees: false, excerpt: null }]
    : [point(negation.text, affirming.text, false, affirming)]
}

/** A sentence that denies what the statement affirms, unless another one as close affirms it as well. */
function denial(statement: Terms, sentences: readonly SourceSentence[]): ClaimPoint[] | null {
  if (hasReservation(statement.text)) return null
  for (const sentence of sentences) {
    for (const negation of findNegations(sentence.text)) {
      const shared = [...negation.denied].filter((word) => statement.words.has(word))
      if (shared.length < 2 || shared.length / negation.denied.size < DENIED_SHARE) continue
      const affirmed = sentences.some(
        (rival) =>
          rival.relevance >= sentence.relevance - RIVAL_MARGIN &&
          shared.every((word) => rival.words.has(word)) &&
          findNegations(rival.text).length === 0,
      )
      if (!affirmed) return [point(affirmation(statement, shared), negation.text, false, sentence)]
    }
  }
  return null
}

function opposition(
  statement: Terms,
  sentences: readonly SourceSentence[],
  { one, other }: Opposites,
): ClaimPoint[] | null {
  const sides = [
    [one, other],
    [other, one],
  ] as const
  for (const [own, contrary] of sides) {
    const claimed = own.exec(statement.text)
    if (claimed === null || contrary.test(statement.text)) continue
    const agreeing = sentences.find(({ text }) => own.test(text))
    const differing = sentences.find(
      ({ text }) => contrary.test(text) && !own.test(text) && findNegations(text).length === 0,
    )
    if (agreeing !== undefined && agreeing.relevance >= (differing?.relevance ?? 0) - RIVAL_MARGIN) {
      return [point(claimed[0], own.exec(agreeing.text)![0], true, agreeing)]
    }
    if (differing !== undefined) return [point(claimed[0], contrary.exec(differing.text)![0], false, differing)]
  }
  return null
}

/** The statement's words from the one that carries the affirmation on: what a reader sees beside the denial. */
function affirmation(statement: Terms, shared: readonly string[]): string {
  const words = statement.text.split(/\s+/)
  const first = words.findIndex((word) => shared.includes(stemOf(word)))
  const last = words.findLastIndex((word) => shared.includes(stemOf(word)))
  return first === -1
    ? statement.text
    : words
        .slice(Math.max(0, first - 1), last + 1)
        .join(' ')
        .replace(/[.,;:!]+$/, '')
}

function stemOf(word: string): string {
  return stems(word)[0] ?? ''
}

function share(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0
  return [...part].filter((word) => whole.has(word)).length / part.size
}

function point(claim: string, source: string, agrees: boolean, sentence: SourceSentence): ClaimPoint {
  return { kind: 'negation', claim, source, agrees, excerpt: sentence.excerpt }
}
