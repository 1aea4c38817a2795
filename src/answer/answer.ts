import type { Reference, SourceStatus } from '../sources/source.ts'

export type Outcome = 'answer' | 'related' | 'not-covered'

/** Where a quote stands: `text.slice(start, end)` of the source's canonical text is the quote, always. */
export interface Location {
  /** Headings from the outermost to the innermost. */
  section: string[]
  page: number | null
  start: number
  end: number
}

/** What a citation says of the document. */
export interface CitedSource {
  id: string
  title: string
  publisher: string | null
  url: string | null
  published: string | null
  asOf: string | null
  status: SourceStatus | null
  jurisdiction: string | null
}

/** One quote with everything that a reader needs to check it. */
export interface Excerpt {
  /** Counts from 1 through the whole result. */
  number: number
  quote: string
  /** Ranges `[start, end)` of the quote with the words that answer; may be empty. */
  highlights: [number, number][]
  source: CitedSource
  /** The publications that the quoted sentences themselves rest on. */
  references: Omit<Reference, 'id'>[]
  location: Location
  link: string | null
  /** Relevance from 0 to 1, comparable within one answer. */
  score: number
}

/** Milliseconds spent on one question. */
export interface Timings {
  embedMs: number
  searchMs: number
  answerMs: number
  totalMs: number
}

export interface Answer {
  /** The line's id in a batch. */
  id?: string
  question: string
  /** The question that was searched for, where earlier ones were carried over; else null. */
  understood: string | null
  outcome: Outcome
  /** From 0 to 1: how sure it is that the excerpts answer the question. */
  confidence: number
  /** Why related or not covered, in plain words; null exactly when the outcome is `answer`. */
  reason: string | null
  generation: number
  /** Empty exactly when the outcome is `not-covered`. */
  excerpts: Excerpt[]
  timings: Timings
}
