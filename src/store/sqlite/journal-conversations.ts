import { OperatorError } from '../../errors/operator-error.ts'
import type { Journal } from '../journal.ts'
import {
  decodeQuestion,
  encodeQuestion,
  QUESTION_RECORD_COLUMNS,
  type QuestionRecord,
} from './journal-question-record.ts'
import { journalTime } from './journal-time.ts'
import type { Connection } from './open-database.ts'

/** @returns the operations on conversations, with their statements prepared */
export function prepareConversations(connection: Connection) {
  const insert = connection.prepare<[QuestionRecord]>(
    `INSERT INTO conversation_questions (conversation, asked_ms, checksum, question_json)
     VALUES (@conversation, @asked_ms, @checksum, @question_json)`,
  )
  // Of questions of the same millisecond, the one added last is the newest.
  const removeOlder = connection.prepare<[{ conversation: string; keep: number }]>(
    `DELETE FROM conversation_questions WHERE row IN (
       SELECT row FROM conversation_questions WHERE conversation = @conversation
       ORDER BY asked_ms DESC, row DESC LIMIT -1 OFFSET @keep)`,
  )
  const since = connection.prepare<[string, number], QuestionRecord>(
    `SELECT ${QUESTION_RECORD_COLUMNS} FROM conversation_questions
     WHERE conversation = ? AND asked_ms >= ? ORDER BY asked_ms, row`,
  )
  const add = connection.transaction((record: QuestionRecord, keep: number) => {
    insert.run(record)
    removeOlder.run({ conversation: record.conversation, keep })
  })

  return {
    async addQuestion(conversation, question, askedAt, keep) {
      if (!Number.isSafeInteger(keep) || keep < 0) throw badKeep(keep)
      add.immediate(encodeQuestion(conversation.toWellFormed(), question, askedAt), keep)
    },
    questions: async (conversation, time) =>
      since
        .all(conversation.toWellFormed(), journalTime(time))
        .map((record) => decodeQuestion(record, connection.name)),
  } satisfies Pick<Journal, 'addQuestion' | 'questions'>
}

function badKeep(keep: number): OperatorError {
  const message = `The number of questions to keep is a whole number from 0; got ${keep}.`
  return new OperatorError('invalid-argument', message, { evidence: { keep } })
}
