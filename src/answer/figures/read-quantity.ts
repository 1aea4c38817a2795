import type { Bound, FigureDraft, FigureReading } from './figure.ts'
import { readBoundBefore, readBoundBehind } from './read-bound.ts'
import { readCountedNoun } from './read-counted-noun.ts'
import { readFraction } from './read-fraction.ts'
import { type NumberReading, readNumber } from './read-number.ts'
import { readUnit, type UnitReading } from './read-unit.ts'
import type { Token } from './tokenise.ts'
import { CURRENCIES } from './units.ts'

/** A number that reads as a year, so that "USD 250 million to 2030" is no range of money. */
const YEAR = /^(?:19|20)\d\d$/

/** Below this, whoever counts things counts them one by one: "60 projects" are not 61. */
const EXACT_COUNT = 100

/** A hedge, currency, number and unit, before ranges are put together. */
interface Side {
  at: number
  bound: Bound
  currency: string | null
  number: NumberReading
  unit: UnitReading | null
  next: number
}

/**
 * Reads an amount with its hedge, currency and unit, or a range of two; "from 58% to 70%" and a falling pair are a
 * change and therefore two figures.
 * @param tokens of the text
 * @param at index of the first token, hedge included
 */
export function readQuantity(tokens: readonly Token[], at: number): FigureReading | null {
  const between = tokens[at]?.lower === 'between'
  const hedge = readBoundBefore(tokens, at)
  const fraction = readFraction(tokens, hedge?.next ?? at, at, hedge?.bound ?? 'exact')
  if (fraction !== null) return fraction
  const first = readSide(tokens, between ? at + 1 : at, null)
  if (first === null) return null
  const joint = readJoint(tokens, first.next, between)
  const second = joint === null ? null : readSide(tokens, joint, first.currency)
  if (second === null || !belongTogether(first, second)) return between ? null : single(tokens, at, first)
  return pair(tokens, at, shareScale(first, second), second, tokens[at - 1]?.lower === 'from')
}

/** @param inherited currency of the first side, for "USD 6-8/kg" */
function readSide(tokens: readonly Token[], at: number, inherited: string | null): Side | null {
  const hedge = readBoundBefore(tokens, at)
  let next = hedge?.next ?? at
  const currency = CURRENCIES.get(tokens[next]?.lower ?? '') ?? null
  if (currency !== null) next += tokens[next + 1]?.text === '.' && tokens[next]?.lower === 'rs' ? 2 : 1
  const number = readNumber(tokens, next, currency !== null || inherited !== null)
  if (number === null) return null
  const year = number.next === next + 1 && YEAR.test(tokens[next]?.text ?? '')
  const own = readUnit(tokens, number.next, currency)
  const unit = own ?? (inherited === null || year ? null : readUnit(tokens, number.next, inherited))
  if (number.spelled && number.value === 1 && unit === null) return null
  return { bound: hedge?.bound ?? 'exact', currency, number, unit, at, next: unit?.next ?? number.next }
}

/** Index behind "-", "to" or (after "between") "and"; null where no second side can follow. */
function readJoint(tokens: readonly Token[], at: number, between: boolean): number | null {
  const token = tokens[at]
  if (token === undefined) return null
  const dash = ['-', '–', '‑', '—'].includes(token.text) && token.glued === tokens[at + 1]?.glued
  return dash || token.lower === 'to' || (between && token.lower === 'and') ? at + 1 : null
}

function belongTogether(first: Side, second: Side): boolean {
  if (first.unit === null) return true
  const unit = second.unit?.unit
  return unit !== undefined && (unit === first.unit.unit || unit.startsWith(`${first.unit.unit}/`))
}

/** "6-8 billion" states the scale once, for both ends. */
function shareScale(first: Side, second: Side): Side {
  const { number } = first
  if (number.scale > 1 || second.number.scale === 1 || number.value >= 1e3) return first
  const { scale } = second.number
  return { ...first, number: { ...number, value: number.value * scale, step: number.step * scale } }
}

function single(tokens: readonly Token[], at: number, side: Side): FigureReading {
  const plus = tokens[side.next]?.text === '+' ? 1 : 0
  const noun = side.unit === null ? readCountedNoun(tokens, side.next + plus) : null
  const reached = noun?.next ?? side.next
  const behind =
    plus === 1
      ? { bound: 'at least' as const, next: Math.max(reached, side.next + 1) }
      : readBoundBehind(tokens, reached)
  const bound = side.bound === 'exact' ? (behind?.bound ?? 'exact') : side.bound
  const next = behind?.next ?? reached
  const unit = side.unit ?? (noun === null ? null : { unit: noun.unit, factor: noun.factor, per: null })
  const number = noun !== null && side.number.value < EXACT_COUNT ? { ...side.number, step: 1 } : side.number
  const whole = { ...side, bound, number }
  return { figures: [draft(tokens, at, next, whole, unit, whole, unit)], next }
}

function pair(tokens: readonly Token[], at: number, first: Side, second: Side, change: boolean): FigureReading {
  const noun = second.unit === null ? readCountedNoun(tokens, second.next) : null
  const unit = second.unit ?? (noun === null ? null : { unit: noun.unit, factor: noun.factor, per: null })
  const next = noun?.next ?? second.next
  const firstUnit = first.unit?.unit === unit?.unit ? first.unit : unit
  if (change || first.number.value * (firstUnit?.factor ?? 1) > second.number.value * (unit?.factor ?? 1)) {
    const before = draft(tokens, at, first.next, first, firstUnit, first, firstUnit)
    return { figures: [before, draft(tokens, second.at, next, second, unit, second, unit)], next }
  }
  const bound = first.bound === 'exact' ? second.bound : first.bound
  return { figures: [draft(tokens, at, next, { ...first, bound }, firstUnit, second, unit)], next }
}

type RateUnit = Omit<UnitReading, 'next'> | null

function draft(
  tokens: readonly Token[],
  at: number,
  next: number,
  low: Side,
  lowUnit: RateUnit,
  high: Side,
  unit: RateUnit,
): FigureDraft {
  const lowFactor = lowUnit?.factor ?? 1
  const factor = unit?.factor ?? 1
  return {
    kind: 'number',
    start: tokens[at]!.start,
    end: tokens[next - 1]!.end,
    unit: unit?.unit ?? '',
    low: low.number.value * lowFactor,
    high: high.number.value * factor,
    step: Math.max(low.number.step * lowFactor, high.number.step * factor),
    bound: low.bound,
    per: unit?.per ?? null,
  }
}
