import type { Hit } from '../search/hit.ts'
import type { LexicalQuery } from '../search/lexical/expand-question.ts'
import type { Outcome } from './answer.ts'
import { coverage, mentionedTerms } from './coverage.ts'
import type { Evidence } from './evidence.ts'
import { missingPoints } from './missing-points.ts'

/** What is decided about a question once evidence has been chosen. */
export interface Judgement {
  outcome: Outcome
  /** 0 to 1. */
  confidence: number
  /** Null exactly for an answer. */
  reason: string | null
}

/** What a judgement is made from. */
export interface JudgementBasis {
  /** The question that was searched for. */
  question: string
  query: LexicalQuery
  hits: readonly Hit[]
  /** Best first. */
  evidence: readonly Evidence[]
  /** Inverse document frequency of a term. */
  idf(term: string): number
}

/**
 * Decides whether evidence answers a question, is only related to it, or has nothing to do with it.
 * First a gate on the subject, by the nearest vector and the share of the question's rarer words that the evidence
 * mentions; then a look at what the question names and the evidence does not.
 */
export function judge(basis: JudgementBasis): Judgement {
  const signals = readSignals(basis)
  const onSubject = logistic(GATE.steepness * (signals.cosine + GATE.coverageWeight * signals.coverage - GATE.middle))
  if (basis.evidence.length === 0 || onSubject < 0.5) {
    return { outcome: 'not-covered', confidence: round(onSubject), reason: OFF_SUBJECT }
  }
  const missing = missingPoints(basis.question, basis.evidence)
  if (missing.length > 0) {
    return { outcome: 'related', confidence: round(onSubject * RELATED_SHARE), reason: describeMissing(missing) }
  }
  return { outcome: 'answer', confidence: round(onSubject), reason: null }
}

/** What is measured of a question and its evidence. */
export interface Signals {
  /** The greatest cosine of the question's vector with a passage's. */
  cosine: number
  /** Share of the question's terms, weighted by rarity, that the evidence mentions; 0 to 1. */
  coverage: number
}

/** @returns the figures that the gate on the subject looks at */
export function readSignals({ query, hits, evidence, idf }: JudgementBasis): Signals {
  return {
    cosine: hits.reduce((highest, hit) => Math.max(highest, hit.trace.cosine ?? 0), 0),
    coverage: evidence.length === 0 ? 0 : coverage(query, mentionedTerms(evidence), idf),
  }
}

/**
 * The gate on the subject: a logistic function of the cosine and the coverage. Questions on other subjects stay below
 * the middle (98 of 100 real ones with words in common with the library), answerable ones above.
 */
const GATE = { steepness: 25, coverageWeight: 0.15, middle: 0.735 } as const

/** A related answer is at most half as sure as an answer. */
const RELATED_SHARE = 0.5

const OFF_SUBJECT = 'The sources do not cover this question.'

function describeMissing(missing: readonly string[]): string {
  const named = missing.slice(0, 3).map((point) => `"${point}"`)
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named[0]
  return `The sources have related passages, but none of them mentions ${list}.`
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
