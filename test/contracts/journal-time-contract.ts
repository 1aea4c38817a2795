import { beforeEach, describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { ReaderError } from '../../src/errors/reader-error.ts'
import type { Journal } from '../../src/store/journal.ts'
import { expectFailure } from './expect-failure.ts'
import { journalAnswer, journalFeedback } from './journal-answer.ts'

const LONG_AGO = '1970-01-01'

/** What the journal of every store promises of conversations, of forgetting, and of times. */
export function describeJournalTime(journal: () => Journal): void {
  const ask = (conversation: string, question: string, minute: number, keep = 5) =>
    journal().addQuestion(conversation, question, atMinute(minute), keep)

  describe('a conversation', () => {
    test('has its own questions, oldest first', async () => {
      await ask('talk', 'One?', 1)
      await ask('other', 'Elsewhere?', 2)
      await ask('talk', 'Two?', 3)
      await ask('talk', 'In between?', 2)
      expect(await journal().questions('talk', LONG_AGO)).toEqual(['One?', 'In between?', 'Two?'])
      expect(await journal().questions('third', LONG_AGO)).toEqual([])
    })

    test('has questions of the same moment in the order in which they came, and equal ones each', async () => {
      for (const question of ['B?', 'A?', 'B?', 'C?']) await ask('talk', question, 1, 3)
      expect(await journal().questions('talk', LONG_AGO)).toEqual(['A?', 'B?', 'C?'])
    })

    test('keeps every character, also half of one', async () => {
      const questions = ['稀土 𠮷 🧲?', 'line\nend "quoted" \\ \u2028\0', 'Cut off \ud83e', '']
      for (const question of questions) await journal().addQuestion('频道 🧲 \ud83e', question, atMinute(1), 9)
      expect(await journal().questions('频道 🧲 \ud83e', LONG_AGO)).toEqual(questions)
    })

    test('shows what was asked at a time or since', async () => {
      for (const minute of [1, 2, 3]) await ask('talk', `${minute}?`, minute)
      expect(await journal().questions('talk', atMinute(2))).toEqual(['2?', '3?'])
      expect(await journal().questions('talk', '2026-07-01T12:02:00Z')).toEqual(['2?', '3?'])
      expect(await journal().questions('talk', '2026-07-01T14:02:00.001+02:00')).toEqual(['3?'])
      expect(await journal().questions('talk', '2026-07-02')).toEqual([])
    })

    test('keeps no more than the newest questions, and the others keep theirs', async () => {
      for (const minute of [1, 2, 3]) await ask('other', `${minute}?`, minute)
      for (const minute of [1, 2, 3, 4]) await ask('talk', `${minute}?`, minute, 2)
      expect(await journal().questions('talk', LONG_AGO)).toEqual(['3?', '4?'])
      await ask('talk', 'Late, but older?', 0, 2)
      expect(await journal().questions('talk', LONG_AGO)).toEqual(['3?', '4?'])
      await ask('talk', '5?', 5, 1)
      expect(await journal().questions('talk', LONG_AGO)).toEqual(['5?'])
      await ask('talk', '6?', 6, Number.MAX_SAFE_INTEGER)
      expect(await journal().questions('talk', LONG_AGO)).toEqual(['5?', '6?'])
      await ask('talk', '7?', 7, 0)
      expect(await journal().questions('talk', LONG_AGO)).toEqual([])
      expect(await journal().questions('other', LONG_AGO)).toEqual(['1?', '2?', '3?'])
    })

    test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('does not keep %s questions', async (keep) => {
      await ask('talk', 'Kept?', 1)
      await expectFailure(ask('talk', 'Refused?', 2, keep), OperatorError, 'invalid-argument')
      expect(await journal().questions('talk', LONG_AGO)).toEqual(['Kept?'])
    })
  })

  describe('forgetting', () => {
    beforeEach(async () => {
      for (const minute of [1, 2, 3]) {
        await journal().saveAnswer(journalAnswer(`${minute}`, { answeredAt: atMinute(minute) }))
        await journal().saveFeedback(journalFeedback(`${minute}`, 'ann', 'helpful'))
        await ask('talk', `${minute}?`, minute)
      }
    })

    test('takes answers and questions from before a time, and says how many answers', async () => {
      expect(await journal().forgetBefore('2026-07-01T12:02:00Z')).toBe(1)
      expect(await journal().getAnswer('1')).toBeNull()
      expect(await journal().getAnswer('2')).not.toBeNull()
      expect(await journal().questions('talk', LONG_AGO)).toEqual(['2?', '3?'])
      expect(await journal().forgetBefore(atMinute(2))).toBe(0)
      expect(await journal().forgetBefore('2026-07-02')).toBe(2)
      expect(await journal().questions('talk', LONG_AGO)).toEqual([])
    })

    test('takes the feedback on these answers, and no other', async () => {
      await journal().saveFeedback({ ...journalFeedback('1', 'bob', 'helpful'), givenAt: atMinute(9) })
      await journal().forgetBefore(atMinute(2))
      expect(await journal().countFeedback('1')).toEqual({ helpful: 0, 'not-helpful': 0 })
      expect(await journal().countFeedback('2')).toEqual({ helpful: 1, 'not-helpful': 0 })
      const late = journal().saveFeedback(journalFeedback('1', 'ann', 'helpful'))
      await expectFailure(late, ReaderError, 'unknown-answer')
      // Not even under the same id does it come back.
      await journal().saveAnswer(journalAnswer('1'))
      expect(await journal().countFeedback('1')).toEqual({ helpful: 0, 'not-helpful': 0 })
    })

    test('leaves the key of the installation as it is', async () => {
      const key = await journal().installationKey()
      await journal().forgetBefore('2100-01-01')
      expect(await journal().installationKey()).toEqual(key)
    })

    test('takes hundreds at a time', async () => {
      const ids = Array.from({ length: 210 }, (_, index) => `more ${index}`)
      for (const id of ids) await journal().saveAnswer(journalAnswer(id, { answeredAt: atMinute(0) }))
      for (const id of ids) await ask(id, 'Why?', 0)
      expect(await journal().forgetBefore(atMinute(1))).toBe(210)
      const left = await Promise.all(ids.map((id) => journal().questions(id, LONG_AGO)))
      expect(left.flat()).toEqual([])
      expect(await journal().getAnswer('1')).not.toBeNull()
    })
  })

  test.each(['', 'yesterday', '2026', '2026-02-30', '2026-07-01T12:00:00', '1782907200000'])(
    'a time such as "%s" is refused, and nothing changes',
    async (time) => {
      await journal().saveAnswer(journalAnswer('one'))
      const calls = [
        journal().saveAnswer(journalAnswer('two', { answeredAt: time })),
        journal().saveFeedback({ ...journalFeedback('one', 'ann', 'helpful'), givenAt: time }),
        journal().addQuestion('talk', 'Why?', time, 5),
        journal().questions('talk', time),
        journal().forgetBefore(time),
      ]
      await Promise.all(calls.map((call) => expectFailure(call, OperatorError, 'invalid-argument')))
      expect(await journal().getAnswer('one')).toEqual(journalAnswer('one'))
      expect(await journal().getAnswer('two')).toBeNull()
      expect(await journal().countFeedback('one')).toEqual({ helpful: 0, 'not-helpful': 0 })
      expect(await journal().questions('talk', LONG_AGO)).toEqual([])
    },
  )
}

function atMinute(minute: number): string {
  return `2026-07-01T12:0${minute}:00.000Z`
}
