import type { Bound, FigureReading } from './figure.ts'
import { PARTS, SCALES, SMALL_NUMBERS } from './number-words.ts'
import { readUnit } from './read-unit.ts'
import type { Token } from './tokenise.ts'

/** "Half" and "a third" are said of anything within this many percentage points on either side. */
const SPOKEN_FRACTION_STEP = 5

/** What may follow "a third", so that "a third country" and "third quarter" stay out. */
const AFTER_ONE_PART: ReadonlySet<string> = new Set([
  'of',
  'more',
  'less',
  'fewer',
  'lower',
  'higher',
  'in',
  'from',
  'by',
])
const ORDINALS: ReadonlySet<string> = new Set(['first', 'second', 'other', 'latter', 'former', 'last', 'next'])

/**
 * Reads a fraction in words: a share in percent ("two-thirds", "a third of", "half"), or a part of a scaled number
 * ("half a billion dollars", "a quarter of a million").
 * @param tokens of the text
 * @param at index of the first token of the fraction
 * @param start index of the first token of the figure, hedge and currency included
 * @param bound how it is hedged
 */
export function readFraction(tokens: readonly Token[], at: number, start: number, bound: Bound): FigureReading | null {
  const parts = readParts(tokens, at)
  if (parts === null) return null
  const range = (next: number) => ({ start: tokens[start]!.start, end: tokens[next - 1]!.end })
  const scaled = readPartOfScale(tokens, parts.next)
  if (scaled !== null) {
    const unit = readUnit(tokens, scaled.next, null)
    const next = unit?.next ?? scaled.next
    const value = (parts.count / parts.whole) * scaled.scale * (unit?.factor ?? 1)
    const figure = { kind: 'number', low: value, high: value, step: value * 0.05, bound, ...range(next) } as const
    return { figures: [{ ...figure, unit: unit?.unit ?? '', per: unit?.per ?? null }], next }
  }
  const value = (100 * parts.count) / parts.whole
  const figure = { kind: 'number', unit: '%', low: value, high: value, bound, per: null, ...range(parts.next) } as const
  return { figures: [{ ...figure, step: SPOKEN_FRACTION_STEP }], next: parts.next }
}

function readParts(tokens: readonly Token[], at: number): { count: number; whole: number; next: number } | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word') return null
  if (token.lower === 'half') {
    const before = tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1]
    const ordinal = ORDINALS.has(before?.lower ?? '')
    const yearly = tokens[at + 1]?.text === '-' || tokens[at + 1]?.lower === 'year'
    return ordinal || yearly ? null : { count: 1, whole: 2, next: at + 1 }
  }
  const count = token.lower === 'a' ? 1 : SMALL_NUMBERS.get(token.lower)
  if (count === undefined) return null
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const part = tokens[at + 1 + hyphen]
  const whole = PARTS.get(part?.lower ?? '')
  if (whole === undefined) return null
  const next = at + 2 + hyphen
  const follows = tokens[next]
  const closed = follows === undefined || follows.kind === 'sign' || AFTER_ONE_PART.has(follows.lower)
  return count === 1 && !closed && hyphen === 0 ? null : { count, whole, next }
}

/** "a billion", "of a billion", "a dozen" behind a fraction. */
function readPartOfScale(tokens: readonly Token[], at: number): { scale: number; next: number } | null {
  const of = tokens[at]?.lower === 'of' ? 1 : 0
  const article = tokens[at + of]?.lower
  const scale = SCALES.get(tokens[at + of + 1]?.lower ?? '')
  return scale !== undefined && (article === 'a' || article === '-') ? { scale, next: at + of + 2 } : null
}
