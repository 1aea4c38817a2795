import { ANSWER_RECORD_COLUMNS, type AnswerRecord, decodeAnswer } from './journal-answer-record.ts'
import { decodeVerdict } from './journal-feedback.ts'
import { prepareKeyReading } from './journal-installation-key.ts'
import { decodeQuestion, QUESTION_RECORD_COLUMNS, type QuestionRecord } from './journal-question-record.ts'
import type { Connection } from './open-database.ts'

/** @returns what the check of a store looks at in the journal: lists of steps, each of which throws what it finds */
export function prepareJournalInspections(connection: Connection): (() => (() => void)[])[] {
  const file = connection.name
  const readKey = prepareKeyReading(connection)
  const answerSlices = prepareSlices(connection, 'answers')
  const questionSlices = prepareSlices(connection, 'conversation_questions')
  const answers = connection.prepare<Slice, AnswerRecord>(
    `SELECT ${ANSWER_RECORD_COLUMNS} FROM answers WHERE row >= ? AND row <= ?`,
  )
  const verdicts = connection
    .prepare<Slice, unknown>(
      'SELECT f.verdict FROM answers a JOIN feedback f ON f.answer_id = a.id WHERE a.row >= ? AND a.row <= ?',
    )
    .pluck()
  const questions = connection.prepare<Slice, QuestionRecord>(
    `SELECT ${QUESTION_RECORD_COLUMNS} FROM conversation_questions WHERE row >= ? AND row <= ?`,
  )

  const inspectAnswers = (slice: Slice) => {
    for (const record of answers.iterate(...slice)) decodeAnswer(record, file)
  }
  const inspectFeedback = (slice: Slice) => {
    for (const verdict of verdicts.iterate(...slice)) decodeVerdict(verdict, file)
  }
  const inspectQuestions = (slice: Slice) => {
    for (const record of questions.iterate(...slice)) decodeQuestion(record, file)
  }
  return [
    () => [() => void readKey()],
    () => answerSlices().map((slice) => () => inspectAnswers(slice)),
    () => answerSlices().map((slice) => () => inspectFeedback(slice)),
    () => questionSlices().map((slice) => () => inspectQuestions(slice)),
  ]
}

/** The first and the last row of a step. */
type Slice = [first: number, last: number]

/** @returns what cuts a table into steps by the rows that are there: a damaged bit may make a row's number enormous */
function prepareSlices(connection: Connection, table: string): () => Slice[] {
  const select = connection.prepare<[], number>(`SELECT row FROM ${table} ORDER BY row`).pluck()
  return () => {
    const rows = select.all()
    const firsts = rows.filter((_, index) => index % ROWS_PER_STEP === 0)
    return firsts.map((first, step) => [first, rows[(step + 1) * ROWS_PER_STEP - 1] ?? rows.at(-1) ?? first])
  }
}

/** A few milliseconds of reading. */
const ROWS_PER_STEP = 200
