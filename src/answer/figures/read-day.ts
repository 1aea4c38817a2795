import { dayNumber } from './day-number.ts'
import type { DateSpan } from './read-date.ts'
import { isDash, readDayOfMonth, readMonth, readYear } from './read-date-part.ts'
import type { Token } from './tokenise.ts'

/**
 * Reads a day or a span of days of one month: "2025-10-09", "9 October 2025", "Oct. 9th, 2025", "14-15 September".
 * @param tokens of the text
 * @param at index of the first token
 */
export function readDay(tokens: readonly Token[], at: number): DateSpan | null {
  return readIso(tokens, at) ?? readDayFirst(tokens, at) ?? readMonthFirst(tokens, at)
}

function readIso(tokens: readonly Token[], at: number): DateSpan | null {
  const year = readYear(tokens, at)
  if (year === null || year.next !== at + 1) return null
  const [dash, month, dash2, day] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]]
  if (dash?.text !== '-' || !dash.glued || month?.text.length !== 2 || !month.glued) return null
  const monthNumber = Number(month.text) - 1
  if (!(monthNumber >= 0 && monthNumber < 12) || dash2?.text !== '-' || day?.text.length !== 2 || !day.glued)
    return null
  const dayOfMonth = readDayOfMonth(tokens, at + 4)
  return dayOfMonth === null
    ? null
    : span(year.year, monthNumber, dayOfMonth.day, dayOfMonth.day, true, dayOfMonth.next)
}

function readDayFirst(tokens: readonly Token[], at: number): DateSpan | null {
  const first = readDayOfMonth(tokens, at)
  if (first === null) return null
  const joint = tokens[first.next]
  const second =
    isDash(joint) || joint?.lower === 'and' || joint?.lower === 'to' ? readDayOfMonth(tokens, first.next + 1) : null
  const last = second ?? first
  const of = tokens[last.next]?.lower === 'of' ? 1 : 0
  const month = readMonth(tokens, last.next + of)
  if (month === null) return null
  const year = readYear(tokens, month.next)
  return span(year?.year ?? 0, month.month, first.day, last.day, year !== null, year?.next ?? month.next)
}

function readMonthFirst(tokens: readonly Token[], at: number): DateSpan | null {
  const month = readMonth(tokens, at)
  const first = month === null ? null : readDayOfMonth(tokens, month.next)
  if (month === null || first === null) return null
  const joint = tokens[first.next]
  const second = isDash(joint) || joint?.lower === 'and' ? readDayOfMonth(tokens, first.next + 1) : null
  const last = second ?? first
  const year = readYear(tokens, last.next)
  return span(year?.year ?? 0, month.month, first.day, last.day, year !== null, year?.next ?? last.next)
}

function span(
  year: number,
  month: number,
  first: number,
  last: number,
  hasYear: boolean,
  next: number,
): DateSpan | null {
  if (last < first) return null
  return { from: dayNumber(year, month, first), to: dayNumber(year, month, last), hasYear, approximate: false, next }
}
