import type { Excerpt, Timings } from './answer.ts'

export type ClaimOutcome = 'agrees' | 'differs' | 'related' | 'not-covered'

/** One figure, date, name or negation of the claim held against a quote. */
export interface ClaimPoint {
  kind: 'number' | 'date' | 'name' | 'negation'
  /** As the claim writes it. */
  claim: string
  /** As the quote writes it; null where the quotes have nothing to hold against it. */
  source: string | null
  agrees: boolean
  /** Number of the excerpt that it was held against; null where `source` is null. */
  excerpt: number | null
}

/** One checkable statement of a claim, with what the sources say on it. */
export interface CheckedStatement {
  text: string
  outcome: ClaimOutcome
  points: ClaimPoint[]
  excerpts: Excerpt[]
}

/** A claim held against the sources: it says what the sources say, never what is true. */
export interface ClaimCheck {
  /** The line's id in a batch. */
  id?: string
  claim: string
  /** `differs` if any statement differs, else `agrees` if any agrees, else `related` if any is, else `not-covered`. */
  outcome: ClaimOutcome
  statements: CheckedStatement[]
  generation: number
  timings: Timings
}
