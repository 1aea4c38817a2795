import { dayNumber, lastDayNumber } from './day-number.ts'
import type { FigureReading } from './figure.ts'
import { MONTH_PARTS, MONTHS, YEAR_PARTS } from './months.ts'
import { readBoundBefore } from './read-bound.ts'
import { isDash, readMonth, readYear } from './read-date-part.ts'
import { readDay } from './read-day.ts'
import { readYears } from './read-years.ts'
import type { Token } from './tokenise.ts'

/** Borders of a date on the scale of `dayNumber`, before it becomes a figure. */
export interface DateSpan {
  from: number
  to: number
  hasYear: boolean
  approximate: boolean
  next: number
}

/**
 * Reads a date: a day in either order or as ISO 8601, a span of days, a month, quarter, half, season or fiscal year,
 * a year or a span of years, with "early", "mid", "late" and hedges in front.
 * @param tokens of the text
 * @param at index of its first token
 */
export function readDate(tokens: readonly Token[], at: number): FigureReading | null {
  const hedge = readBoundBefore(tokens, at)
  const span = readSpan(tokens, hedge?.next ?? at)
  if (span === null) return null
  const { next, ...date } = span
  const range = { start: tokens[at]!.start, end: tokens[next - 1]!.end }
  return { figures: [{ kind: 'date', ...date, approximate: date.approximate || hedge !== null, ...range }], next }
}

function readSpan(tokens: readonly Token[], at: number): DateSpan | null {
  return (
    readDay(tokens, at) ??
    readMidCentury(tokens, at) ??
    readPart(tokens, at) ??
    readWholeMonth(tokens, at) ??
    readYears(tokens, at)
  )
}

/** "late 2025", "mid-November 2025", "second half of 2026", "Q2 2025", "autumn 2010". */
function readPart(tokens: readonly Token[], at: number): DateSpan | null {
  const one = tokens[at]?.lower ?? ''
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const two = `${one} ${tokens[at + 1 + hyphen]?.lower ?? ''}`
  const length = YEAR_PARTS.has(two) ? 2 + hyphen : 1
  const part = YEAR_PARTS.get(length === 1 ? one : two)
  if (part === undefined) return null
  let next = at + length
  if (isDash(tokens[next])) next++
  if (tokens[next]?.lower === 'of' || tokens[next]?.lower === 'in') next++
  if (tokens[next]?.lower === 'the') next++
  const year = readYear(tokens, next)
  if (year !== null) {
    const { from, to } = part
    const approximate = part.soft
    return {
      from: dayNumber(year.year, from, 0),
      to: lastDayNumber(year.year, to),
      hasYear: true,
      approximate,
      next: year.next,
    }
  }
  const days = MONTH_PARTS.get(one)
  const month = days === undefined ? undefined : MONTHS.get(tokens[next]?.lower ?? '')
  if (days === undefined || month === undefined) return null
  const of = readYear(tokens, next + 1)
  const inYear = of?.year ?? 0
  const from = dayNumber(inYear, month, days[0])
  return {
    from,
    to: dayNumber(inYear, month, days[1]),
    hasYear: of !== null,
    approximate: true,
    next: of?.next ?? next + 1,
  }
}

/** "Mid-century" means the years around 2050. */
function readMidCentury(tokens: readonly Token[], at: number): DateSpan | null {
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  if (tokens[at]?.lower !== 'mid' || tokens[at + 1 + hyphen]?.lower !== 'century') return null
  return {
    from: dayNumber(2045, 0, 0),
    to: lastDayNumber(2055, 11),
    hasYear: true,
    approximate: true,
    next: at + 2 + hyphen,
  }
}

/** "October 2025", "October". */
function readWholeMonth(tokens: readonly Token[], at: number): DateSpan | null {
  const month = readMonth(tokens, at)
  if (month === null) return null
  const year = readYear(tokens, month.next)
  const inYear = year?.year ?? 0
  return {
    from: dayNumber(inYear, month.month, 0),
    to: lastDayNumber(inYear, month.month),
    hasYear: year !== null,
    approximate: false,
    next: year?.next ?? month.next,
  }
}
