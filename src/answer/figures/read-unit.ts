import { singular } from './singular.ts'
import type { Token } from './tokenise.ts'
import { CURRENCIES, DOLLAR_OWNERS, MONEY_WORDS, PERIODS, UNIT_SYMBOLS, UNIT_WORDS, type Unit } from './units.ts'

/** A unit behind a number, with the period of a rate. */
export interface UnitReading extends Unit {
  per: 'year' | 'month' | 'day' | null
  next: number
}

/** Adjectives between a number and its mass or area that do not change what is measured. */
const IDLE_ADJECTIVES: ReadonlySet<string> = new Set([
  'metric',
  'square',
  'gross',
  'calendar',
  'working',
  'consecutive',
])

/**
 * Reads the unit that stands directly behind a number.
 * @param tokens of the text
 * @param at index of the first token behind the number
 * @param currency the ISO code that stood before the number, or null
 * @returns the unit, or null where none of the known ones follows
 */
export function readUnit(tokens: readonly Token[], at: number, currency: string | null): UnitReading | null {
  if (currency !== null) return withRate(tokens, { unit: currency, factor: 1, next: at })
  const hyphen = tokens[at]?.text === '-' && tokens[at]?.glued && tokens[at + 1]?.glued ? 1 : 0
  const unit = readPercent(tokens, at + hyphen) ?? readMoney(tokens, at + hyphen) ?? readMeasure(tokens, at + hyphen)
  return unit === null ? null : withRate(tokens, unit)
}

type PlainUnit = Unit & { next: number }

function readPercent(tokens: readonly Token[], at: number): PlainUnit | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.text === '%') return { unit: '%', factor: 1, next: at + 1 }
  if (token.lower === 'per' && tokens[at + 1]?.lower === 'cent') return { unit: '%', factor: 1, next: at + 2 }
  if (token.lower === 'percentage' && tokens[at + 1]?.lower.startsWith('point')) {
    return { unit: 'percentage point', factor: 1, next: at + 2 }
  }
  if (token.text === '°' && tokens[at + 1]?.lower === 'c') return { unit: '°C', factor: 1, next: at + 2 }
  return null
}

function readMoney(tokens: readonly Token[], at: number): PlainUnit | null {
  const token = tokens[at]
  if (token === undefined) return null
  const owner = DOLLAR_OWNERS.get(token.lower)
  if (owner !== undefined && tokens[at + 1]?.lower.startsWith('dollar')) {
    return { unit: owner, factor: 1, next: at + 2 }
  }
  const code = CURRENCIES.get(token.lower) ?? MONEY_WORDS.get(singular(token.lower))
  return code === undefined ? null : { unit: code, factor: 1, next: at + 1 }
}

function readMeasure(tokens: readonly Token[], at: number): PlainUnit | null {
  const idle = IDLE_ADJECTIVES.has(tokens[at]?.lower ?? '') ? 1 : 0
  const token = tokens[at + idle]
  if (token === undefined || token.kind !== 'word') return null
  const unit = UNIT_SYMBOLS.get(token.text) ?? UNIT_WORDS.get(singular(token.lower))
  if (unit === undefined) return null
  const next = at + idle + 1
  if (tokens[next]?.text === '/' && tokens[next + 1]?.text === 'm3') {
    return { unit: `${unit.unit}/m3`, factor: unit.factor, next: next + 2 }
  }
  if (unit.unit === 'm' && (tokens[next]?.text === '²' || tokens[at]?.lower === 'square')) {
    return { unit: 'km2', factor: (unit.factor / 1e3) ** 2, next: tokens[next]?.text === '²' ? next + 1 : next }
  }
  return { ...unit, next }
}

/** Adds "/kg", "a tonne", "per year" and the like to a unit. */
function withRate(tokens: readonly Token[], unit: PlainUnit): UnitReading {
  const plain = { ...unit, per: null }
  const joint = tokens[unit.next]
  if (joint === undefined) return plain
  if (joint.lower === 'annually' || joint.lower === 'yearly') return { ...unit, per: 'year', next: unit.next + 1 }
  if (joint.lower === 'monthly') return { ...unit, per: 'month', next: unit.next + 1 }
  if (!['/', 'a', 'an', 'per', 'each', 'every'].includes(joint.lower)) return plain
  const word = tokens[unit.next + 1]
  if (word === undefined) return plain
  const period = PERIODS.get(word.lower)
  if (period !== undefined) return { ...unit, per: period, next: unit.next + 2 }
  const mass = UNIT_SYMBOLS.get(word.text) ?? UNIT_WORDS.get(word.lower)
  if (mass?.unit !== 't' || !/^[A-Z]{3}$/.test(unit.unit)) return plain
  return { unit: `${unit.unit}/kg`, factor: (unit.factor * 1e-3) / mass.factor, per: null, next: unit.next + 2 }
}
