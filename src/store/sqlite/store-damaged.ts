import { OperatorError } from '../../errors/operator-error.ts'

/**
 * @param file path of the database
 * @param finding what does not hold, as half a sentence
 * @returns the error for content that cannot be trusted any more
 */
export function storeDamaged(file: string, finding: string, cause?: unknown): OperatorError {
  const message = `${file} is damaged: ${finding}. Put a backup in its place, or move it away together with its -wal and -shm files and run \`monazite index\` to build it anew; sources that were added one by one must be added again, and feedback starts from nothing.`
  return new OperatorError('store-damaged', message, { evidence: { file, finding }, cause })
}
