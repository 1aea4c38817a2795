import { dayNumber, lastDayNumber } from './day-number.ts'
import { SCALES } from './number-words.ts'
import type { DateSpan } from './read-date.ts'
import { isDash, readYear } from './read-date-part.ts'
import { readUnit } from './read-unit.ts'
import type { Token } from './tokenise.ts'

const FISCAL_TOKEN = /^fy(\d\d|\d{4})$/

/**
 * Reads a year or a span of years: "2025", "2021-2023", "2025-26", "2024/25", "FY2026", "fiscal year 2026", "1990s".
 * A fiscal year counts as the calendar year it is named after, with soft borders.
 * @param tokens of the text
 * @param at index of the first token
 */
export function readYears(tokens: readonly Token[], at: number): DateSpan | null {
  return readFiscal(tokens, at) ?? readCalendar(tokens, at)
}

function readFiscal(tokens: readonly Token[], at: number): DateSpan | null {
  const glued = FISCAL_TOKEN.exec(tokens[at]?.lower ?? '')
  if (glued !== null) {
    const year = Number(glued[1]!.length === 2 ? `20${glued[1]}` : glued[1])
    return years(year, secondYear(tokens, at + 1, year), true, at + 1)
  }
  const word = tokens[at]?.lower
  if (word !== 'fy' && word !== 'fiscal') return null
  const skip = word === 'fiscal' && tokens[at + 1]?.lower === 'year' ? 2 : 1
  const year = readYear(tokens, at + skip)
  return year === null ? null : years(year.year, secondYear(tokens, year.next, year.year), true, year.next)
}

function readCalendar(tokens: readonly Token[], at: number): DateSpan | null {
  const year = readYear(tokens, at)
  if (year === null || year.next !== at + 1) return null
  const follows = tokens[year.next]
  if (follows?.glued === true && follows.lower === 's') {
    return { ...years(year.year, { year: year.year + 9, next: year.next + 1 }, false, year.next) }
  }
  const second = secondYear(tokens, year.next, year.year)
  if (second === null && (SCALES.has(follows?.lower ?? '') || readUnit(tokens, year.next, null) !== null)) return null
  return years(year.year, second, false, year.next)
}

/** The second year of a span, in full or with two digits; null where none follows. */
function secondYear(tokens: readonly Token[], at: number, first: number): { year: number; next: number } | null {
  const joint = tokens[at]
  const dash = (isDash(joint) || joint?.text === '/') && tokens[at + 1]?.glued === joint?.glued
  if (!dash && joint?.lower !== 'to') return null
  const full = readYear(tokens, at + 1)
  if (full !== null) return full.year > first && full.next === at + 2 ? full : null
  const short = tokens[at + 1]
  if (!dash || short?.kind !== 'number' || short.text.length !== 2) return null
  const year = first - (first % 100) + Number(short.text)
  return year > first && year - first <= 15 ? { year, next: at + 2 } : null
}

function years(first: number, second: { year: number; next: number } | null, soft: boolean, next: number): DateSpan {
  const last = second?.year ?? first
  const span = { from: dayNumber(first, 0, 0), to: lastDayNumber(last, 11), hasYear: true, approximate: soft }
  return { ...span, next: second?.next ?? next }
}
