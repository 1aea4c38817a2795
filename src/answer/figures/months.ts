/** Months by full name and abbreviation, lower case, counted from 0. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, month) => names.map((name) => [name, month] as const)),
)

/** Months whose name is an everyday word or part of one: they need a number beside them or a capital and a preposition. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'dec', 'sep', 'jan', 'jun'])

/** A span of months of a year, from 0, with borders that are soft or not. */
export interface YearPart {
  from: number
  to: number
  soft: boolean
}

/** Parts of a year in front of it ("late 2025", "second half of 2026", "autumn 2010"); seasons are northern. */
export const YEAR_PARTS: ReadonlyMap<string, YearPart> = new Map([
  ['early', { from: 0, to: 3, soft: true }],
  ['mid', { from: 3, to: 8, soft: true }],
  ['late', { from: 8, to: 11, soft: true }],
  ['end', { from: 9, to: 11, soft: true }],
  ['beginning', { from: 0, to: 2, soft: true }],
  ['spring', { from: 2, to: 5, soft: true }],
  ['summer', { from: 5, to: 8, soft: true }],
  ['autumn', { from: 8, to: 11, soft: true }],
  ['fall', { from: 8, to: 11, soft: true }],
  ['first half', { from: 0, to: 5, soft: false }],
  ['second half', { from: 6, to: 11, soft: false }],
  ['first quarter', { from: 0, to: 2, soft: false }],
  ['second quarter', { from: 3, to: 5, soft: false }],
  ['third quarter', { from: 6, to: 8, soft: false }],
  ['fourth quarter', { from: 9, to: 11, soft: false }],
  ['q1', { from: 0, to: 2, soft: false }],
  ['q2', { from: 3, to: 5, soft: false }],
  ['q3', { from: 6, to: 8, soft: false }],
  ['q4', { from: 9, to: 11, soft: false }],
  ['h1', { from: 0, to: 5, soft: false }],
  ['h2', { from: 6, to: 11, soft: false }],
])

/** Parts of a month in front of it ("mid-November 2025"), days from 0. */
export const MONTH_PARTS: ReadonlyMap<string, readonly [from: number, to: number]> = new Map([
  ['early', [0, 11]],
  ['beginning', [0, 9]],
  ['mid', [9, 19]],
  ['late', [18, 30]],
  ['end', [20, 30]],
])
