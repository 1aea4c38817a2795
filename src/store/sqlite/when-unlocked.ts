import { setTimeout } from 'node:timers/promises'
import { isLocked } from './explain-failure.ts'

/**
 * Runs an operation, and again while another process holds the lock that it needs. SQLite's own busy timeout would
 * put the whole thread to sleep, and with it the heartbeat to Discord.
 *
 * @param operation leaves nothing behind when it fails
 * @param timeoutMs how long to keep trying, in milliseconds; the last error is thrown after that
 */
export async function whenUnlocked<T>(operation: () => T | Promise<T>, timeoutMs: number): Promise<T> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    try {
      return await operation()
    } catch (error) {
      if (!isLocked(error) || performance.now() >= deadline) throw error
    }
    await setTimeout(RETRY_MS)
  }
}

/** Shorter than most commits take to reach the disk, longer than it costs to try. */
const RETRY_MS = 10
