/**
 * Whether a text is a date as documents give it: `2025-04-04`, `2025-04` or `2025`, and a day that exists.
 */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL_DATE.exec(text)
  if (match === null) return false
  const [, year, month = '01', day = '01'] = match
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
