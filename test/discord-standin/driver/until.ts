import { setTimeout as sleep } from 'node:timers/promises'

/** How long a test waits for what it expects of the bot, unless told otherwise. */
export const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 5

/**
 * Waits until there is something to read.
 *
 * @param read what is looked for; nothing, null or false as long as it is not there
 * @param what for the message of the error when it does not come
 */
export async function until<T>(
  read: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  what: string,
  patienceMs: number = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patienceMs
  while (true) {
    const value = await read()
    if (value !== null && value !== undefined && value !== false) return value
    if (Date.now() > end) throw new Error(`Waited ${patienceMs} ms in vain for ${what}.`)
    await sleep(LOOK_EVERY_MS)
  }
}
