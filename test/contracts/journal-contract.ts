import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { ReaderError } from '../../src/errors/reader-error.ts'
import type { Journal, JournalAnswer, Verdict } from '../../src/store/journal.ts'
import type { Store } from '../../src/store/store.ts'
import { expectFailure } from './expect-failure.ts'
import { journalAnswer, journalFeedback } from './journal-answer.ts'
import { describeJournalTime } from './journal-time-contract.ts'

/**
 * What the journal of every store promises.
 *
 * @param name of the implementation
 * @param open opens a new, empty store
 */
export function describeJournal(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(async () => {
      // Whatever a test did to the journal is no damage.
      expect(await store.check().catch(({ code }) => code)).toEqual(expect.toBeOneOf([[], 'store-closed']))
      await store.close()
    })

    describeInstallationKey(() => store.journal)
    describeAnswers(() => store.journal)
    describeFeedback(() => store.journal)
    describeJournalTime(() => store.journal)

    test('refuses every call after the store was closed', async () => {
      const { journal } = store
      await journal.saveAnswer(journalAnswer('one'))
      await store.close()
      const calls = [
        journal.installationKey(),
        journal.saveAnswer(journalAnswer('two')),
        journal.setMessage('one', 'channel', 'message'),
        journal.getAnswer('one'),
        journal.saveFeedback(journalFeedback('one', 'ann', 'helpful')),
        journal.countFeedback('one'),
        journal.addQuestion('talk', 'Why?', '2026-07-01T12:00:00.000Z', 5),
        journal.questions('talk', '2026-07-01T12:00:00.000Z'),
        journal.forgetBefore('2026-07-01T12:00:00.000Z'),
      ]
      await Promise.all(calls.map((call) => expectFailure(call, OperatorError, 'store-closed')))
    })
  })
}

function describeInstallationKey(journal: () => Journal): void {
  test('the key of an installation is 32 bytes, the same at every call', async () => {
    const keys = await Promise.all([journal().installationKey(), journal().installationKey()])
    expect(keys[0]).toHaveLength(32)
    expect(keys[0]).not.toEqual(new Uint8Array(32))
    expect(keys[1]).toEqual(keys[0])
    expect(await journal().installationKey()).toEqual(keys[0])
  })

  test('the key of an installation does not change with the array that a caller got', async () => {
    const key = await journal().installationKey()
    const copy = Uint8Array.from(key)
    key.fill(0)
    expect(await journal().installationKey()).toEqual(copy)
  })
}

function describeAnswers(journal: () => Journal): void {
  describe('an answer', () => {
    test.each<[string, Partial<JournalAnswer>]>([
      ['with all there can be', { messageId: '1090000000000000003' }],
      ['without guild, channel and message', { guildId: null, channelId: null, understood: null }],
      ['that found nothing', { outcome: 'not-covered', confidence: 0, excerpts: [] }],
      ['in any writing', { question: '稀土 𠮷 "出口" 🧲 \\ \u2028\0 Ñandú e\u0301 👩‍🔬', understood: '' }],
      ['with half a character', { question: 'Cut off \ud83e', excerpts: [excerptOf('\udd9c rest')] }],
      ['with another form of time', { answeredAt: '2026-07-01T14:00:00+02:00' }],
    ])('%s comes out as it went in', async (_, overrides) => {
      const answer = journalAnswer('one', overrides)
      await journal().saveAnswer(answer)
      await journal().saveAnswer(journalAnswer('two'))
      expect(await journal().getAnswer('one')).toEqual(answer)
      expect(await journal().getAnswer('two')).toEqual(journalAnswer('two'))
    })

    test('is null under an unknown id', async () => {
      expect(await journal().getAnswer('one')).toBeNull()
    })

    test('is kept without what else the objects of a caller carry', async () => {
      const answer = journalAnswer('one')
      const excerpts = answer.excerpts.map((excerpt) => ({ ...excerpt, score: 1 }))
      await journal().saveAnswer({ ...answer, ...{ userId: '1' }, excerpts })
      expect(await journal().getAnswer('one')).toEqual(answer)
    })

    test('is told which message shows it, again when it moves, and the others are not', async () => {
      await journal().saveAnswer(journalAnswer('one', { channelId: null }))
      await journal().saveAnswer(journalAnswer('two'))
      await journal().setMessage('one', 'channel', 'message')
      expect(await journal().getAnswer('one')).toEqual(
        journalAnswer('one', { channelId: 'channel', messageId: 'message' }),
      )
      await journal().setMessage('one', 'thread', 'other message')
      expect(await journal().getAnswer('one')).toMatchObject({ channelId: 'thread', messageId: 'other message' })
      expect(await journal().getAnswer('two')).toEqual(journalAnswer('two'))
    })

    test('that is unknown is passed over when its message is told', async () => {
      await journal().setMessage('one', 'channel', 'message')
      expect(await journal().getAnswer('one')).toBeNull()
    })

    test.each<[string, Partial<JournalAnswer>]>([
      ['has the id of another', { id: 'one' }],
      ['has no id', { id: '' }],
      ['has half a character in its id', { id: '\ud83e' }],
      ['has no number for its confidence', { confidence: Number.NaN }],
      ['quotes from before the text', { excerpts: [{ ...excerptOf('x'), start: -1 }] }],
      ['quotes from between two characters', { excerpts: [{ ...excerptOf('x'), end: 1.5 }] }],
    ])('is refused when it %s', async (_, overrides) => {
      await journal().saveAnswer(journalAnswer('one'))
      const refused = journalAnswer('two', { question: 'Another?', ...overrides })
      await expectFailure(journal().saveAnswer(refused), OperatorError, 'invalid-answer')
      expect(await journal().getAnswer('one')).toEqual(journalAnswer('one'))
      expect(await journal().getAnswer('two')).toBeNull()
    })
  })
}

function excerptOf(quote: string): JournalAnswer['excerpts'][number] {
  return { sourceId: 'magnets', start: 0, end: quote.length, quote }
}

function describeFeedback(journal: () => Journal): void {
  describe('feedback', () => {
    beforeEach(async () => {
      await journal().saveAnswer(journalAnswer('one'))
      await journal().saveAnswer(journalAnswer('two'))
    })

    test('is counted by verdict and by answer', async () => {
      await journal().saveFeedback(journalFeedback('one', 'ann', 'helpful'))
      await journal().saveFeedback(journalFeedback('one', 'bob', 'helpful'))
      await journal().saveFeedback(journalFeedback('one', 'eve', 'not-helpful'))
      await journal().saveFeedback(journalFeedback('two', 'ann', 'not-helpful'))
      expect(await journal().countFeedback('one')).toEqual({ helpful: 2, 'not-helpful': 1 })
      expect(await journal().countFeedback('two')).toEqual({ helpful: 0, 'not-helpful': 1 })
    })

    test('is none of either verdict for an answer that nobody spoke of, or that is not there', async () => {
      expect(await journal().countFeedback('one')).toEqual({ helpful: 0, 'not-helpful': 0 })
      expect(await journal().countFeedback('three')).toEqual({ helpful: 0, 'not-helpful': 0 })
    })

    test('of a member takes the place of what the member said before, which is returned', async () => {
      const say = (verdict: 'helpful' | 'not-helpful') => journal().saveFeedback(journalFeedback('one', 'ann', verdict))
      expect(await say('helpful')).toBeNull()
      expect(await say('helpful')).toBe('helpful')
      expect(await journal().countFeedback('one')).toEqual({ helpful: 1, 'not-helpful': 0 })
      expect(await say('not-helpful')).toBe('helpful')
      expect(await journal().countFeedback('one')).toEqual({ helpful: 0, 'not-helpful': 1 })
      expect(await say('helpful')).toBe('not-helpful')
      expect(await journal().saveFeedback(journalFeedback('two', 'ann', 'helpful'))).toBeNull()
    })

    test('given by many at once is all counted', async () => {
      const members = Array.from({ length: 50 }, (_, member) => `member ${member}`)
      await Promise.all(members.map((member) => journal().saveFeedback(journalFeedback('one', member, 'helpful'))))
      expect(await journal().countFeedback('one')).toEqual({ helpful: 50, 'not-helpful': 0 })
    })

    test('with a verdict that is none is refused', async () => {
      const word = { ...journalFeedback('one', 'ann', 'helpful'), verdict: 'meh' as Verdict }
      await expectFailure(journal().saveFeedback(word), OperatorError, 'invalid-argument')
      expect(await journal().countFeedback('one')).toEqual({ helpful: 0, 'not-helpful': 0 })
    })

    test('on an unknown answer is refused, with a sentence for the member', async () => {
      const refused = journal().saveFeedback(journalFeedback('three', 'ann', 'helpful'))
      await expect(refused).rejects.toThrow(/^This answer is not kept any more, .*\.$/)
      await expectFailure(refused, ReaderError, 'unknown-answer')
      expect(await journal().countFeedback('three')).toEqual({ helpful: 0, 'not-helpful': 0 })
    })
  })
}
