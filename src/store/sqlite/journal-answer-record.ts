import { z } from 'zod'
import { OperatorError } from '../../errors/operator-error.ts'
import type { JournalAnswer } from '../journal.ts'
import { journalChecksum } from './journal-checksum.ts'
import { journalTime } from './journal-time.ts'
import { storeDamaged } from './store-damaged.ts'

/** An answer as a row of `answers`; the names are those of the columns. */
export interface AnswerRecord {
  id: string
  /** When it was given, in milliseconds since 1970. */
  answered_ms: number
  /** SHA-256 over every other column. */
  checksum: string
  /** The whole answer. */
  answer_json: string
}

/** What to select for a record; with aliases, as in `generations.ts`. */
export const ANSWER_RECORD_COLUMNS =
  'id AS id, answered_ms AS answered_ms, checksum AS checksum, answer_json AS answer_json'

/** @returns the row for an answer; throws `OperatorError` `invalid-answer` for one that could not be read again */
export function encodeAnswer(answer: JournalAnswer): AnswerRecord {
  const { id, answeredAt, guildId, channelId, messageId, question, understood, outcome, confidence, generation } =
    answer
  // Named one by one: whatever else a caller's objects carry is no part of the journal.
  const excerpts = answer.excerpts.map(({ sourceId, start, end, quote }) => ({ sourceId, start, end, quote }))
  const place = { guildId, channelId, messageId }
  const parsed = AnswerSchema.safeParse({
    ...{ id, answeredAt, ...place, question, understood, outcome, confidence, generation, excerpts },
  })
  if (!parsed.success) throw invalidAnswer(id, describeIssue(parsed.error), parsed.error)
  const record = { id, answered_ms: journalTime(answeredAt), answer_json: JSON.stringify(parsed.data) }
  return { ...record, checksum: recordChecksum(record) }
}

function describeIssue({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.')}: ${issue?.message}`
}

/**
 * @param row a row of `answers`
 * @param file path of the database, for the error
 * @returns the answer that the row was made from; throws `OperatorError` `store-damaged` when it is not whole
 */
export function decodeAnswer(row: AnswerRecord, file: string): JournalAnswer {
  try {
    const record = AnswerRecordSchema.parse(row)
    if (recordChecksum(record) !== record.checksum) throw new Error('The record does not match its checksum.')
    return AnswerSchema.parse(JSON.parse(record.answer_json))
  } catch (cause) {
    throw storeDamaged(file, `the answer ${row.id} cannot be read or does not match its checksum`, cause)
  }
}

/** @returns the error for an answer that cannot be kept */
export function invalidAnswer(id: string, finding: string, cause?: unknown): OperatorError {
  const message = `The answer ${id} is not kept in the journal: ${finding}. This is a fault of the program, please report it.`
  return new OperatorError('invalid-answer', message, { evidence: { id, finding }, cause })
}

const offset = z.int().nonnegative()

const AnswerSchema: z.ZodType<JournalAnswer> = z.strictObject({
  // The id is a column too, in UTF-8.
  id: z.string().refine((id) => id !== '' && id.isWellFormed(), 'Invalid id'),
  answeredAt: z.string(),
  guildId: z.string().nullable(),
  channelId: z.string().nullable(),
  messageId: z.string().nullable(),
  question: z.string(),
  understood: z.string().nullable(),
  outcome: z.enum(['answer', 'related', 'not-covered']),
  confidence: z.number(),
  generation: offset,
  excerpts: z.array(z.strictObject({ sourceId: z.string(), start: offset, end: offset, quote: z.string() })),
})

/** The row itself: one damaged bit makes SQLite hand out a text as a blob of the same bytes. */
const AnswerRecordSchema: z.ZodType<AnswerRecord> = z.object({
  id: z.string(),
  answered_ms: z.number(),
  checksum: z.string(),
  answer_json: z.string(),
})

function recordChecksum({ id, answered_ms, answer_json }: Omit<AnswerRecord, 'checksum'>): string {
  return journalChecksum(id, answered_ms, answer_json)
}
