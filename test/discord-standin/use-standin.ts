import { afterEach, beforeEach } from 'vitest'
import type { Standin } from './standin.ts'
import { type StandinOptions, startStandin } from './start-standin.ts'

/**
 * Gives every test a stand-in of its own, and fails the test that breaks a rule of Discord.
 *
 * @returns the stand-in of the running test
 */
export function useStandin(options: StandinOptions = {}): () => Standin {
  let standin: Standin
  beforeEach(async () => {
    standin = await startStandin(options)
  })
  afterEach(async () => {
    await standin.stop()
    standin.expectNoViolations()
  })
  return () => standin
}
