import type { JournalAnswer, JournalFeedback, Verdict } from '../../src/store/journal.ts'

/** @returns an answer with two excerpts, that no message shows yet */
export function journalAnswer(id: string, overrides: Partial<JournalAnswer> = {}): JournalAnswer {
  return {
    id,
    answeredAt: '2026-07-01T12:00:00.000Z',
    guildId: '1090000000000000001',
    channelId: '1090000000000000002',
    messageId: null,
    question: 'Does dysprosium need a licence?',
    understood: 'dysprosium licence',
    outcome: 'answer',
    confidence: 0.8125,
    generation: 3,
    excerpts: [
      { sourceId: 'magnets', start: 0, end: 27, quote: 'Dysprosium needs a licence.' },
      { sourceId: 'unicode', start: 4, end: 9, quote: '𠮷 🧲' },
    ],
    ...overrides,
  }
}

/** @returns what a member says of an answer */
export function journalFeedback(answerId: string, userHash: string, verdict: Verdict): JournalFeedback {
  return { answerId, userHash, verdict, givenAt: '2026-07-01T12:05:00.000Z' }
}
