import type { Answer, Excerpt } from '../../../src/answer/answer.ts'
import type { TerminalStyle } from '../../../src/rendering/terminal/style.ts'

export const PLAIN: TerminalStyle = { width: 60, colour: false }
export const COLOUR: TerminalStyle = { width: 60, colour: true }

export const TIMINGS = { embedMs: 4, searchMs: 1, answerMs: 0.5, totalMs: 5.54 }

/** @returns an excerpt with everything that a citation can have */
export function excerpt(overrides: Partial<Excerpt> = {}): Excerpt {
  return {
    number: 1,
    quote: 'Announcement No. 61 was suspended until 10 November 2026. Announcement No. 18 stays in force.',
    highlights: [],
    source: {
      id: 'cn-announcement-61',
      title: 'Announcement No. 61',
      publisher: 'Monazite library',
      url: 'https://example.org/61',
      published: '2026-01-15',
      asOf: '2026-06-30',
      status: 'suspended',
      jurisdiction: 'China',
    },
    references: [
      {
        title: 'Announcement No. 70',
        publisher: 'MOFCOM',
        date: '2025-11-07',
        url: 'https://example.org/70',
        kind: 'official',
      },
    ],
    location: { section: ['Status', 'Suspension'], page: 3, start: 120, end: 213 },
    link: 'https://example.org/61#page=3',
    score: 0.9,
    ...overrides,
  }
}

/** @returns an answer with one excerpt */
export function answer(overrides: Partial<Answer> = {}): Answer {
  return {
    question: 'Is Announcement No. 61 in force?',
    understood: null,
    outcome: 'answer',
    confidence: 0.874,
    reason: null,
    generation: 12,
    excerpts: [excerpt()],
    timings: TIMINGS,
    ...overrides,
  }
}

/** @returns a text without the sequences that set it off */
export function stripped(text: string): string {
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '')
}

/** Joins lines, so that what is expected can be written as it is shown. */
export function lines(...texts: string[]): string {
  return texts.join('\n')
}
