import { compareFigures } from '../figures/compare-figures.ts'
import type { Figure } from '../figures/figure.ts'
import type { NameMention } from '../names/find-names.ts'
import { isSameName } from '../names/same-name.ts'
import type { SourceSentence } from './source-sentence.ts'
import type { Terms } from './terms.ts'

/** How far before a figure the words stand that make it an aside, in UTF-16 code units. */
const ASIDE_REACH = 40
const REPORTING =
  /\b(?:as of|wrote|writes|reported|report|reports|said|says|according to|data|figures|published)\b[^.;]{0,30}$/i
const PARTIAL = /\b(?:first|other|another|further|remaining|additional|last|next|plus|extra)\s+$/i

/**
 * Whether a source's figure is beside the point: "as Reuters wrote on 10 November" dates the report, "the first eight"
 * and "a further 12" count a part.
 * @param sentence where the figure stands
 * @param figure of that sentence
 */
export function isAside(sentence: SourceSentence, figure: Figure): boolean {
  const before = sentence.text.slice(Math.max(0, figure.start - ASIDE_REACH), figure.start)
  return figure.kind === 'date' ? REPORTING.test(before) : PARTIAL.test(before)
}

/** So much more relevance is asked for where subjects seem to differ. */
const SUBJECT_PENALTY = 0.2

/**
 * What a contradiction needs in relevance beyond the usual: a sentence on another country, element or date speaks of
 * another subject, however alike the words are.
 * @param statement the claim's terms
 * @param sentence that would contradict it
 * @param kind of the figure; the date counts for amounts only
 */
export function subjectPenalty(statement: Terms, sentence: SourceSentence, kind: Figure['kind']): number {
  const known = [...sentence.names, ...sentence.context.names]
  const held = (name: NameMention, among: readonly NameMention[]) => among.some((other) => isSameName(name, other))
  const missing = statement.names.some((name) => isSubject(name) && !held(name, known))
  const foreign = sentence.names.some((name) => isSubject(name) && !held(name, statement.names))
  const otherTime = kind === 'number' && isOfAnotherTime(statement, sentence)
  return [missing, foreign, otherTime].filter(Boolean).length * SUBJECT_PENALTY
}

function isSubject({ kind }: NameMention): boolean {
  return kind === 'country' || kind === 'element'
}

function isOfAnotherTime(statement: Terms, sentence: SourceSentence): boolean {
  const dates = statement.figures.filter(({ kind }) => kind === 'date')
  const others = sentence.figures.filter((figure) => figure.kind === 'date' && !isAside(sentence, figure))
  if (dates.length === 0 || others.length === 0) return false
  return others.some((other) => dates.every((date) => compareFigures(date, other) !== 'agrees'))
}

/** A statement with fewer names and words is a fragment, which shares its few words with too many sentences. */
const FEWEST_WORDS = 4

/**
 * Whether a statement says enough to be contradicted in one of its figures.
 * @param statement the claim's terms
 */
export function saysEnough(statement: Terms): boolean {
  return statement.words.size + statement.names.length >= FEWEST_WORDS
}
