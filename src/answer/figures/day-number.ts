/** Days that a month has room for in the count: more than any has, so that counting needs no calendar. */
const MONTH_LENGTH = 31
export const YEAR_LENGTH = 12 * MONTH_LENGTH

/**
 * Counts a day on a scale on which comparing and containing are plain arithmetic.
 * @param year 0 where none is stated
 * @param month from 0
 * @param day from 0
 */
export function dayNumber(year: number, month: number, day: number): number {
  return year * YEAR_LENGTH + month * MONTH_LENGTH + day
}

/** Last day of a month on the same scale. */
export function lastDayNumber(year: number, month: number): number {
  return dayNumber(year, month, MONTH_LENGTH - 1)
}
