import { ReaderError } from '../errors/reader-error.ts'
import { cleanText } from '../sources/clean-text.ts'

/** Tokenizers slow down on endless text, and no question needs more. In UTF-16 code units after cleaning. */
export const MAX_QUESTION_LENGTH = 1_000

/**
 * Takes invisible characters and superfluous white space out of a question.
 *
 * @returns the cleaned question, which may be empty
 * @throws ReaderError `question-too-long`
 */
export function cleanQuestion(raw: string): string {
  const question = cleanText(raw).text.replace(/\s+/g, ' ').trim()
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new ReaderError(
      'question-too-long',
      `The question has ${question.length.toLocaleString('en')} characters; at most ${MAX_QUESTION_LENGTH.toLocaleString('en')} are read. Ask the core of it.`,
      { length: question.length, limit: MAX_QUESTION_LENGTH },
    )
  }
  return question
}
