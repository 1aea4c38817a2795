import { z } from 'zod'
import { OperatorError } from '../../errors/operator-error.ts'
import { ReaderError } from '../../errors/reader-error.ts'
import type { Journal, JournalFeedback, Verdict } from '../journal.ts'
import { journalTime } from './journal-time.ts'
import type { Connection } from './open-database.ts'
import { storeDamaged } from './store-damaged.ts'

/** @returns the operations on feedback, with their statements prepared */
export function prepareFeedback(connection: Connection) {
  const answer = connection.prepare<[string]>('SELECT 1 FROM answers WHERE id = ?')
  const previous = connection
    .prepare<[string, string], unknown>('SELECT verdict FROM feedback WHERE answer_id = ? AND user_hash = ?')
    .pluck()
  const replace = connection.prepare<[JournalFeedback]>(
    `INSERT INTO feedback (answer_id, user_hash, verdict, given_at)
     VALUES (@answerId, @userHash, @verdict, @givenAt)
     ON CONFLICT (answer_id, user_hash) DO UPDATE SET verdict = excluded.verdict, given_at = excluded.given_at`,
  )
  const counts = connection.prepare<[string], { verdict: unknown; count: number }>(
    'SELECT verdict AS verdict, count(*) AS count FROM feedback WHERE answer_id = ? GROUP BY verdict',
  )
  const save = connection.transaction((feedback: JournalFeedback): Verdict | null => {
    const { answerId, userHash } = feedback
    if (answer.get(answerId) === undefined) throw unknownAnswer(answerId)
    const before = previous.get(answerId, userHash)
    replace.run(feedback)
    return before === undefined ? null : decodeVerdict(before, connection.name)
  })

  return {
    async saveFeedback(feedback) {
      journalTime(feedback.givenAt)
      if (!VerdictSchema.safeParse(feedback.verdict).success) throw badVerdict(feedback.verdict)
      return save.immediate(feedback)
    },

    async countFeedback(answerId) {
      const total: Record<Verdict, number> = { helpful: 0, 'not-helpful': 0 }
      for (const { verdict, count } of counts.all(answerId)) total[decodeVerdict(verdict, connection.name)] = count
      return total
    },
  } satisfies Pick<Journal, 'saveFeedback' | 'countFeedback'>
}

function unknownAnswer(answer: string): ReaderError {
  const sentence =
    'This answer is not kept any more, so your word on it was not counted. Ask the question again and rate the new answer.'
  return new ReaderError('unknown-answer', sentence, { answer })
}

function badVerdict(verdict: string): OperatorError {
  const message = `A verdict is one of ${VERDICTS.join(', ')}; got ${JSON.stringify(verdict)}.`
  return new OperatorError('invalid-argument', message, { evidence: { verdict } })
}

/** @returns a verdict as it lies in the database; throws `OperatorError` `store-damaged` when it is none */
export function decodeVerdict(value: unknown, file: string): Verdict {
  const verdict = VerdictSchema.safeParse(value)
  if (verdict.success) return verdict.data
  throw storeDamaged(file, 'what a member said of an answer cannot be read', verdict.error)
}

const VERDICTS = ['helpful', 'not-helpful'] as const satisfies Verdict[]

const VerdictSchema: z.ZodType<Verdict> = z.enum(VERDICTS)
