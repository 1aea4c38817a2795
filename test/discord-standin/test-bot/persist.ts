import { setTimeout as sleep } from 'node:timers/promises'

const TRIES = 5
const FIRST_WAIT_MS = 100

/** Repeats a request whose connection broke, which discord.js does not do for every way in which one can break. */
export async function persist<T>(request: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await request()
    } catch (error) {
      if (tried === TRIES || !isBrokenConnection(error)) throw error
      await sleep(FIRST_WAIT_MS * 2 ** tried)
    }
  }
}

const BROKEN: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE'])

function isBrokenConnection(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } }
  return BROKEN.has(code) || BROKEN.has(cause?.code)
}
