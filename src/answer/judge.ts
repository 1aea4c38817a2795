import type { Hit } from '../search/hit.ts'
import type { Outcome } from './answer.ts'
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
  hits: readonly Hit[]
  /** Best first. */
  evidence: readonly Evidence[]
  /** Number of passages in the searched generation: BM25 scores grow with its logarithm. */
  passages: number
}

/**
 * Decides whether evidence answers a question, is only related to it, or has nothing to do with it.
 * First a gate on the subject, by how near the nearest statement is and how much its words match; then a look at what
 * the question names and the evidence does not.
 */
export function judge({ question, hits, evidence, passages }: JudgementBasis): Judgement {
  const cosine = greatest(hits, ({ trace }) => trace.cosine ?? 0)
  const bm25 = greatest(hits, ({ trace }) => trace.bm25) / Math.log1p(passages)
  const match = MATCH.cosine * cosine + MATCH.bm25 * bm25
  const confidence = 1 / (1 + Math.exp(-SURENESS.slope * (cosine - SURENESS.middle)))
  if (evidence.length === 0 || match < SUBJECT_FROM) {
    return { outcome: 'not-covered', confidence: round(confidence), reason: OFF_SUBJECT }
  }
  const missing = missingPoints(question, evidence)
  if (missing.length > 0) {
    return { outcome: 'related', confidence: round(confidence * RELATED_SHARE), reason: describeMissing(missing) }
  }
  return { outcome: 'answer', confidence: round(confidence), reason: null }
}

function greatest(hits: readonly Hit[], figure: (hit: Hit) => number): number {
  return hits.reduce((highest, hit) => Math.max(highest, figure(hit)), 0)
}

/**
 * Weights of a logistic regression that tells answerable questions from questions on other subjects; it was fitted to
 * half of the questions in `test/quality` and to questions that people asked a search engine.
 */
const MATCH = { cosine: 36.1, bm25: 3.32 } as const

/** Below it lie 98 of 100 questions on other subjects and 3 of 100 answerable ones. */
const SUBJECT_FROM = 27.4

/** How often an answer holds what was asked for, by the cosine of its nearest statement, as a logistic function. */
const SURENESS = { slope: 6.2, middle: 0.668 } as const

/** A related answer is at most half as sure as an answer. */
const RELATED_SHARE = 0.5

const OFF_SUBJECT = 'The sources do not cover this question.'

function describeMissing(missing: readonly string[]): string {
  const named = missing.slice(0, MAX_NAMED).map((point) => `"${point}"`)
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named[0]
  return `The sources have related passages, but none of those found mentions ${list}.`
}

/** More would not be read. */
const MAX_NAMED = 3

function round(value: number): number {
  return Math.round(value * 100) / 100
}
