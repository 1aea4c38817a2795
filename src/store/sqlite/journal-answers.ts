import type { Journal } from '../journal.ts'
import {
  ANSWER_RECORD_COLUMNS,
  type AnswerRecord,
  decodeAnswer,
  encodeAnswer,
  invalidAnswer,
} from './journal-answer-record.ts'
import type { Connection } from './open-database.ts'

/** @returns the operations on answers, with their statements prepared */
export function prepareAnswers(connection: Connection) {
  const insert = connection.prepare<[AnswerRecord]>(
    `INSERT INTO answers (id, answered_ms, checksum, answer_json)
     VALUES (@id, @answered_ms, @checksum, @answer_json) ON CONFLICT (id) DO NOTHING`,
  )
  const byId = connection.prepare<[string], AnswerRecord>(`SELECT ${ANSWER_RECORD_COLUMNS} FROM answers WHERE id = ?`)
  const update = connection.prepare<[AnswerRecord]>(
    'UPDATE answers SET checksum = @checksum, answer_json = @answer_json WHERE id = @id',
  )
  const find = (id: string) => {
    const record = byId.get(id)
    return record === undefined ? null : decodeAnswer(record, connection.name)
  }
  const setMessage = connection.transaction((id: string, channelId: string, messageId: string) => {
    const answer = find(id)
    if (answer !== null) update.run(encodeAnswer({ ...answer, channelId, messageId }))
  })

  return {
    async saveAnswer(answer) {
      const { changes } = insert.run(encodeAnswer(answer))
      // The buttons below the other answer carry this id, and must not show this one.
      if (changes === 0) throw invalidAnswer(answer.id, 'another answer has this id')
    },
    setMessage: async (answerId, channelId, messageId) => setMessage.immediate(answerId, channelId, messageId),
    getAnswer: async (id) => find(id),
  } satisfies Pick<Journal, 'saveAnswer' | 'setMessage' | 'getAnswer'>
}
