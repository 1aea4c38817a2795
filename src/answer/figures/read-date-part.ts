import { AMBIGUOUS_MONTHS, MONTHS } from './months.ts'
import type { Token } from './tokenise.ts'

/** Years that a text on rare earths can mean; other numbers of four digits are amounts. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** Words before a capital "May" or "March" that make it a month. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since until till by of from early mid late last next this during before after between and to end on'.split(' '),
)

/** Whether a token is a hyphen or dash. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '-' || token.text === '–' || token.text === '‑' || token.text === '—')
}

/**
 * Reads a year of four digits, with a comma or "of" in front.
 * @param tokens of the text
 * @param at index of the first token
 */
export function readYear(tokens: readonly Token[], at: number): { year: number; next: number } | null {
  const lead = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0
  const token = tokens[at + lead]
  if (token?.kind !== 'number' || token.text.length !== 4) return null
  const year = Number(token.text)
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { year, next: at + lead + 1 } : null
}

/**
 * Reads a day of a month, "9" or "9th".
 * @param tokens of the text
 * @param at index of the number
 * @returns the day from 0
 */
export function readDayOfMonth(tokens: readonly Token[], at: number): { day: number; next: number } | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length > 2) return null
  const day = Number(token.text) - 1
  if (day < 0 || day > 30) return null
  const ending = tokens[at + 1]
  const ordinal = ending?.glued === true && /^(?:st|nd|rd|th)$/.test(ending.lower)
  return { day, next: ordinal ? at + 2 : at + 1 }
}

/**
 * Reads the name of a month, with the full stop of an abbreviation.
 * @param tokens of the text
 * @param at index of the name
 * @returns the month from 0; null also for a "may" or "march" that is no month
 */
export function readMonth(tokens: readonly Token[], at: number): { month: number; next: number } | null {
  const token = tokens[at]
  const month = MONTHS.get(token?.lower ?? '')
  if (token === undefined || month === undefined) return null
  const stop = tokens[at + 1]?.text === '.' && token.text.length <= 4 && tokens[at + 2]?.kind === 'number' ? 1 : 0
  const next = at + 1 + stop
  if (AMBIGUOUS_MONTHS.has(token.lower)) {
    const beside = tokens[at - 1]?.kind === 'number' || tokens[next]?.kind === 'number'
    const capital = token.text !== token.lower && BEFORE_MONTH.has(tokens[at - 1]?.lower ?? '')
    if (!beside && !capital) return null
  }
  return { month, next }
}
