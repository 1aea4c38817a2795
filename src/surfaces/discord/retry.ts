/** Failures of the network that come and go; discord.js gives up on most of them at once. */
const PASSING: ReadonlySet<string> = new Set([
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'ENOTFOUND',
])

/** How often a call is tried, and how long the first pause is; each pause is twice the one before. */
const TRIES = 4
const FIRST_PAUSE_MS = 150

/**
 * Repeats a call that failed for a passing reason: a broken connection or an answer of 500 and above. Only for calls
 * that may be made twice, such as an edit.
 */
export async function retry<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      if (attempt >= TRIES || !isPassing(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (attempt - 1)))
    }
  }
}

/** Whether the same call may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, status, cause, name } = error as Error & { code?: unknown; status?: unknown }
  if (typeof status === 'number' && status >= 500) return true
  if (name === 'AbortError' || (typeof code === 'string' && PASSING.has(code))) return true
  return cause !== undefined && isPassing(cause)
}

/** @returns Discord's own number for a failure (JSON error code), or null */
export function discordCode(error: unknown): number | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'number' ? code : null
}
