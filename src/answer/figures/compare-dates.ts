import type { FigureComparison } from './compare-figures.ts'
import { YEAR_LENGTH } from './day-number.ts'
import type { DateFigure } from './figure.ts'

/**
 * Holds two dates against each other by what both of them state.
 *
 * They agree where one contains the other ("October 2025" and "9 October 2025"), and also where they overlap if one of
 * them has soft borders ("late 2025" and "autumn 2025"). Where only one names a year, month and day are compared; where
 * nothing is left to compare they are incomparable.
 * @param one a date
 * @param other a date
 */
export function compareDates(one: DateFigure, other: DateFigure): FigureComparison {
  if (one.hasYear === other.hasYear) return compareSpans(one, other)
  const first = one.hasYear ? withoutYear(one) : one
  const second = other.hasYear ? withoutYear(other) : other
  return first === null || second === null ? 'incomparable' : compareSpans(first, second)
}

type Span = Pick<DateFigure, 'from' | 'to' | 'approximate'>

function compareSpans(one: Span, other: Span): FigureComparison {
  const inside = (inner: Span, outer: Span) => outer.from <= inner.from && inner.to <= outer.to
  if (inside(one, other) || inside(other, one)) return 'agrees'
  const overlap = one.from <= other.to && other.from <= one.to
  return overlap && (one.approximate || other.approximate) ? 'agrees' : 'differs'
}

/** Month and day alone; null for a date that says no more than the year. */
function withoutYear(date: DateFigure): Span | null {
  const from = date.from % YEAR_LENGTH
  const to = date.to % YEAR_LENGTH
  return date.to - date.from >= YEAR_LENGTH - 1 || to < from ? null : { from, to, approximate: date.approximate }
}
