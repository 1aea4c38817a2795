import { expect } from 'vitest'
import type { OperatorError } from '../../src/errors/operator-error.ts'
import type { ReaderError } from '../../src/errors/reader-error.ts'

/** Expects a rejection with an error of this class and code. */
export async function expectFailure(
  promise: Promise<unknown>,
  kind: typeof OperatorError | typeof ReaderError,
  code: string,
): Promise<void> {
  const failure = await promise.then(
    () => 'no failure',
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(kind)
  expect(failure).toMatchObject({ code })
}
