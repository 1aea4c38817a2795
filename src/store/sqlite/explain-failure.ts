import { OperatorError } from '../../errors/operator-error.ts'
import { storeDamaged } from './store-damaged.ts'

/**
 * Turns what SQLite throws into a sentence for the operator.
 *
 * @param error whatever an operation threw
 * @param file path of the database
 * @returns the error to throw: what does not come from SQLite speaks for itself and is returned as it is
 */
export function explainFailure(error: unknown, file: string): unknown {
  const sqliteCode = codeOf(error)
  if (!sqliteCode.startsWith('SQLITE_')) return error
  const failure = FAILURES.find(({ codes }) => codes.test(sqliteCode))
  if (failure === undefined) return storeDamaged(file, `SQLite answers ${sqliteCode}`, error)
  return new OperatorError(failure.code, failure.sentence(file), { evidence: { file, sqliteCode }, cause: error })
}

/** @returns whether another connection holds a lock that the operation needs, so that trying again may help */
export function isLocked(error: unknown): boolean {
  return LOCKED.test(codeOf(error))
}

const LOCKED = /^SQLITE_(BUSY|LOCKED)/

/**
 * What is not listed is damage: the statements are fixed and tested, so SQLite refuses them (CORRUPT, NOTADB, ERROR,
 * CONSTRAINT, …) only where the file is not what this program wrote.
 */
const FAILURES = [
  {
    codes: LOCKED,
    code: 'store-locked',
    sentence: (file: string) =>
      `${file} is locked by another process. Wait until it is done, or end it, and try again.`,
  },
  {
    codes: /^SQLITE_FULL/,
    code: 'store-disk-full',
    sentence: (file: string) => `The disk of ${file} is full. Nothing was changed; free some space and try again.`,
  },
  {
    codes: /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/,
    code: 'store-not-writable',
    sentence: (file: string) =>
      `${file} cannot be opened for writing. Check the permissions of the file and its folder, or set MONAZITE_INDEX to a folder that can be written.`,
  },
  {
    codes: /^SQLITE_IOERR/,
    code: 'store-io',
    sentence: (file: string) =>
      `The disk failed while ${file} was read or written, and the last change was not acknowledged. Check the disk and its free space, then run \`monazite doctor\`.`,
  },
  {
    codes: /^SQLITE_(NOMEM|TOOBIG)/,
    code: 'store-too-big',
    sentence: (file: string) =>
      `There is not enough memory for a part of ${file}. Nothing was changed; give the program more memory or split the largest source.`,
  },
] as const

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
