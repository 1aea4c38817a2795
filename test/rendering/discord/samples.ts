import type { Answer, Excerpt } from '../../../src/answer/answer.ts'
import type { ListedSource } from '../../../src/rendering/discord/render-source-list.ts'

export const TIMINGS = { embedMs: 4, searchMs: 1, answerMs: 0.5, totalMs: 5.54 }

export const REFERENCE = {
  title: 'Announcement No. 70',
  publisher: 'MOFCOM',
  date: '2025-11-07',
  url: 'https://example.org/70',
  kind: 'official',
} as const

/** @returns an excerpt with everything that a citation can have */
export function excerpt(overrides: Partial<Excerpt> = {}): Excerpt {
  return {
    number: 1,
    quote: 'Announcement No. 61 was suspended until 10 November 2026.',
    highlights: [[20, 33]],
    source: {
      id: 'cn-announcement-61',
      title: 'The 0.1% rule',
      publisher: 'Monazite library',
      url: 'https://example.org/61',
      published: '2026-01-15',
      asOf: '2026-06-30',
      status: 'suspended',
      jurisdiction: 'China',
    },
    references: [REFERENCE],
    location: { section: ['Status', 'Is it in force?'], page: 3, start: 120, end: 177 },
    link: 'https://example.org/61#page=3',
    score: 0.9,
    ...overrides,
  }
}

/** @returns an excerpt with nothing but a quote and a title */
export function bareExcerpt(overrides: Partial<Excerpt> = {}): Excerpt {
  const source = { ...excerpt().source, publisher: null, url: null, published: null, asOf: null, status: null }
  const location = { section: [], page: null, start: 0, end: 1 }
  return excerpt({ source, location, references: [], link: null, highlights: [], ...overrides })
}

/** @returns an answer with one excerpt */
export function answer(overrides: Partial<Answer> = {}): Answer {
  return {
    question: 'Is No. 61 in force?',
    understood: null,
    outcome: 'answer',
    confidence: 0.87,
    reason: null,
    generation: 7,
    excerpts: [excerpt()],
    timings: TIMINGS,
    ...overrides,
  }
}

/** @returns a source as the store lists it */
export function listedSource(overrides: Partial<ListedSource> = {}): ListedSource {
  return {
    ...excerpt().source,
    topics: ['export controls', 'magnets'],
    facts: [],
    references: [{ id: 's1', ...REFERENCE }],
    passages: 26,
    ...overrides,
  }
}

/** Joins lines, so that what is expected can be written as it is sent. */
export function lines(...texts: string[]): string {
  return texts.join('\n')
}
