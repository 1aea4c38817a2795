import { z } from 'zod'
import { journalChecksum } from './journal-checksum.ts'
import { journalTime } from './journal-time.ts'
import { storeDamaged } from './store-damaged.ts'

/** A question as a row of `conversation_questions`; the names are those of the columns. */
export interface QuestionRecord {
  conversation: string
  /** When it was asked, in milliseconds since 1970. */
  asked_ms: number
  /** SHA-256 over every other column. */
  checksum: string
  question_json: string
}

/** What to select for a record; with aliases, as in `generations.ts`. */
export const QUESTION_RECORD_COLUMNS =
  'conversation AS conversation, asked_ms AS asked_ms, checksum AS checksum, question_json AS question_json'

/**
 * @param conversation well-formed, because the column is UTF-8 and the checksum is over what comes back
 * @returns the row for a question of a conversation
 */
export function encodeQuestion(conversation: string, question: string, askedAt: string): QuestionRecord {
  // The column is UTF-8, and the checksum must be over what comes back.
  const record = {
    conversation: conversation.toWellFormed(),
    asked_ms: journalTime(askedAt),
    question_json: JSON.stringify(question),
  }
  return { ...record, checksum: recordChecksum(record) }
}

/** @returns the question of a row; throws `OperatorError` `store-damaged` when it is not whole */
export function decodeQuestion(row: QuestionRecord, file: string): string {
  try {
    const record = QuestionRecordSchema.parse(row)
    if (recordChecksum(record) !== record.checksum) throw new Error('The record does not match its checksum.')
    return z.string().parse(JSON.parse(record.question_json))
  } catch (cause) {
    throw storeDamaged(file, 'a question of a conversation cannot be read or does not match its checksum', cause)
  }
}

/** The row itself: one damaged bit makes SQLite hand out a text as a blob of the same bytes. */
const QuestionRecordSchema: z.ZodType<QuestionRecord> = z.object({
  conversation: z.string(),
  asked_ms: z.number(),
  checksum: z.string(),
  question_json: z.string(),
})

function recordChecksum({ conversation, asked_ms, question_json }: Omit<QuestionRecord, 'checksum'>): string {
  return journalChecksum(conversation, asked_ms, question_json)
}
