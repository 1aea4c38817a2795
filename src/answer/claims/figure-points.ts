import type { ClaimPoint } from '../claim-check.ts'
import { compareFigures } from '../figures/compare-figures.ts'
import { YEAR_LENGTH } from '../figures/day-number.ts'
import type { DateFigure, Figure, Quantity } from '../figures/figure.ts'
import { isAside, saysEnough, subjectPenalty } from './contradiction-guards.ts'
import { isPlannedFigure } from './planned.ts'
import type { SourceSentence } from './source-sentence.ts'
import type { Terms } from './terms.ts'

/** A sentence confirms a figure from this relevance on. */
export const CONFIRMING_RELEVANCE = 0.25
/** A sentence contradicts an amount, or a date, from this relevance on. */
const CONTRADICTING_RELEVANCE = { number: 0.5, date: 0.65, identifier: 0.75 } as const
/** A contradiction outweighs a confirmation in a sentence that is so much less relevant. */
const OUTWEIGHING_MARGIN = 0.2
/** The same for a figure that looks like the other with one thing changed ("39 million" and "39 billion"). */
const NEAR_MISS_RELEVANCE = 0.3

/**
 * Holds the figures of a statement against those of the sentences on the same subject.
 * @param statement the claim's terms
 * @param sentences of the excerpts, the most relevant first
 * @returns a point for every figure; `source` is null where nothing comparable was found
 */
export function figurePoints(statement: Terms, sentences: readonly SourceSentence[]): ClaimPoint[] {
  return statement.figures.map((figure) => {
    const confirming = findConfirming(statement, figure, sentences)
    const contradicting = findContradicting(statement, figure, sentences)
    const outweighed =
      confirming !== null &&
      contradicting !== null &&
      contradicting.sentence.relevance > confirming.sentence.relevance + OUTWEIGHING_MARGIN
    const vague = contradicting !== null && confirming !== null && isCoarser(confirming.figure, figure)
    return confirming === null || outweighed || vague
      ? point(figure, contradicting, false)
      : point(figure, confirming, true)
  })
}

interface Held {
  figure: Figure
  sentence: SourceSentence
}

function findConfirming(statement: Terms, figure: Figure, sentences: readonly SourceSentence[]): Held | null {
  for (const sentence of sentences) {
    if (sentence.relevance < CONFIRMING_RELEVANCE) break
    const found = sentence.figures.find(
      (other) => confirms(figure, other) && !isPlannedFigure(statement, sentence, other),
    )
    if (found !== undefined) return { figure: found, sentence }
  }
  return figure.kind === 'number' ? null : findInContext(figure, sentences)
}

/** "Between 2010 and 2015" confirms no day, and a decade no year. */
function confirms(figure: Figure, other: Figure): boolean {
  if (compareFigures(figure, other) !== 'agrees') return false
  if (figure.kind !== 'date' || other.kind !== 'date') return true
  return other.to - other.from <= Math.max(MONTH_DAYS, COARSER_SPAN * (figure.to - figure.from))
}

/** Days of a month, on the scale of a date's borders. */
const MONTH_DAYS = 31
/** A date confirms one that is finer by this factor at most; the month confirms the day. */
const COARSER_SPAN = 3

/** Dates and identifiers of titles and headings hold for every sentence below them. */
function findInContext(figure: Figure, sentences: readonly SourceSentence[]): Held | null {
  for (const sentence of sentences) {
    if (sentence.relevance < CONFIRMING_RELEVANCE) break
    const found = sentence.context.figures.find((other) => confirms(figure, other))
    if (found !== undefined) return { figure: found, sentence }
  }
  return null
}

/**
 * The comparable figure of the most relevant sentence that has one, if that sentence is close enough. A figure that
 * agrees with another one of the statement contradicts none.
 */
function findContradicting(statement: Terms, figure: Figure, sentences: readonly SourceSentence[]): Held | null {
  for (const sentence of sentences) {
    if (sentence.relevance < NEAR_MISS_RELEVANCE) break
    const comparable = sentence.figures.filter(
      (other) =>
        compareFigures(figure, other) === 'differs' &&
        !isPlannedFigure(statement, sentence, other) &&
        !isAside(sentence, other) &&
        isSpecificEnough(figure, other) &&
        !statement.figures.some((own) => compareFigures(own, other) === 'agrees'),
    )
    const penalty = subjectPenalty(statement, sentence, figure.kind)
    const near = comparable.find((other) => isNearMiss(figure, other))
    if (near !== undefined && sentence.relevance >= NEAR_MISS_RELEVANCE + penalty) return { figure: near, sentence }
    const needed = CONTRADICTING_RELEVANCE[figure.kind] + penalty
    if (sentence.relevance < needed || !saysEnough(statement)) continue
    const [only] = comparable.filter((other) => isSameOrder(figure, other))
    if (comparable.length === 1 && only !== undefined && isAlone(figure, statement, sentence)) {
      return { figure: only, sentence }
    }
  }
  return null
}

/** Amounts further apart than this mostly measure different things. */
const WIDEST_RATIO = 6

function isSameOrder(figure: Figure, other: Figure): boolean {
  if (figure.kind !== 'number' || other.kind !== 'number') return true
  const [small, large] = figure.high < other.high ? [figure, other] : [other, figure]
  return small.high > 0 && large.low / small.high <= WIDEST_RATIO
}

/** Where a sentence speaks of several amounts of a kind, it is open which of them the statement means. */
function isAlone(figure: Figure, statement: Terms, sentence: SourceSentence): boolean {
  const sameKind = (other: Figure) =>
    other.kind === figure.kind && (other.kind !== 'number' || other.unit === (figure as Quantity).unit)
  const stated = sentence.figures.filter((other) => sameKind(other) && !isPlannedFigure(statement, sentence, other))
  return stated.length <= Math.max(1, statement.figures.filter(sameKind).length)
}

/** Days contradict days, months months and years years: a year says when something was in too many senses. */
function isSpecificEnough(figure: Figure, other: Figure): boolean {
  if (figure.kind !== 'date' || other.kind !== 'date') return true
  return isDay(figure) === isDay(other) && isYear(figure) === isYear(other)
}

function isCoarser(figure: Figure, than: Figure): boolean {
  return figure.kind === 'date' && than.kind === 'date' && isDay(than) && !isDay(figure)
}

function isYear(date: DateFigure): boolean {
  return date.to - date.from >= YEAR_LENGTH - 1
}

function isDay(date: DateFigure): boolean {
  return date.to - date.from < MONTH_DAYS - 1
}

/** One figure with one thing changed: another scale with the same digits, another year with the same day, one digit. */
function isNearMiss(figure: Figure, other: Figure): boolean {
  if (figure.kind === 'date' && other.kind === 'date') {
    if (!isDay(figure) || !isDay(other) || !figure.hasYear || !other.hasYear) return false
    const sameDay = (figure.from - other.from) % MONTH_DAYS === 0 && (figure.to - other.to) % MONTH_DAYS === 0
    const [year, otherYear] = [figure, other].map(({ from }) => Math.floor(from / YEAR_LENGTH))
    return sameDay && (year === otherYear || (figure.from - other.from) % YEAR_LENGTH === 0)
  }
  if (figure.kind === 'number' && other.kind === 'number') {
    if (figure.unit !== other.unit || figure.unit === '' || figure.low === 0 || other.low === 0) return false
    const power = Math.log10(figure.low / other.low)
    return Math.abs(power) >= 1 && Math.abs(power - Math.round(power)) < 1e-9 && Math.abs(power) % 3 < 1e-9
  }
  return false
}

function point(figure: Figure, held: Held | null, agrees: boolean): ClaimPoint {
  const kind = figure.kind === 'date' ? 'date' : figure.kind === 'number' ? 'number' : 'name'
  return {
    kind,
    claim: figure.text,
    source: held?.figure.text ?? null,
    agrees,
    excerpt: held?.sentence.excerpt ?? null,
  }
}
