import type { Outcome } from '../../answer/answer.ts'
import type { ClaimOutcome } from '../../answer/claim-check.ts'

/** A line that was not answered as expected. */
export interface Miss {
  id: string
  kind: string
  question: string
  outcome: Outcome | ClaimOutcome
  /** Groups of alternatives that no excerpt matched, as they stand in the set. */
  missing: string[][]
}

/** What one line says about each rate; null where the line says nothing about it. */
export interface LineScore {
  kind: string
  /** Answerable: whether the excerpts hold every key fact. */
  recalled: boolean | null
  /** Answerable: of the excerpts, how many are from a document on the question's subject. */
  onSubject: { right: number; all: number } | null
  /** Not answerable: whether it was not answered. */
  refused: boolean | null
  /** Answerable: whether it was not answered. */
  falselyRefused: boolean | null
  miss: Miss | null
}

/** Shares from 0 to 1; null where no line says anything about one. */
export interface Rates {
  questions: number
  /** Of the answerable questions, those whose excerpts hold every key fact. */
  recall: number | null
  /** Of the excerpts shown for answerable questions, those from a document on the subject. */
  precision: number | null
  /** Of the questions that are not answerable, those that were not answered. */
  refusal: number | null
  /** Of the answerable questions, those that were not answered. */
  falseRefusal: number | null
}

/** Sums lines up. */
export function rates(scores: readonly LineScore[]): Rates {
  const excerpts = scores.flatMap((score) => (score.onSubject === null ? [] : [score.onSubject]))
  const shown = excerpts.reduce((sum, { all }) => sum + all, 0)
  return {
    questions: scores.length,
    recall: share(scores.map((score) => score.recalled)),
    precision: shown === 0 ? null : round(excerpts.reduce((sum, { right }) => sum + right, 0) / shown),
    refusal: share(scores.map((score) => score.refused)),
    falseRefusal: share(scores.map((score) => score.falselyRefused)),
  }
}

function share(values: readonly (boolean | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : round(known.filter(Boolean).length / known.length)
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
