import type { Client } from 'discord.js'
import type { Logger } from '../../app/logger.ts'
import { ReaderError } from '../../errors/reader-error.ts'

/** Pauses between tries to log in grow from the first to the last. */
const FIRST_PAUSE_MS = 500
const LAST_PAUSE_MS = 30_000

/**
 * Logs in and waits until Discord lets it, for as long as that takes. A token or intents that Discord refuses are
 * final.
 *
 * @param isStopping ends the waiting
 * @throws ReaderError `bad-token` or `disallowed-intents`
 */
export async function logIn(client: Client, token: string, logger: Logger, isStopping: () => boolean): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; !isStopping(); pause = Math.min(2 * pause, LAST_PAUSE_MS)) {
    try {
      await client.login(token)
      return
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal !== null) throw refusal
      logger.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'Logging in failed; trying again.')
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

function refusalOf(error: unknown): ReaderError | null {
  if (!(error instanceof Error)) return null
  const { code, status, message } = error as Error & { code?: unknown; status?: unknown }
  if (code === 'TokenInvalid' || status === 401) {
    return new ReaderError(
      'bad-token',
      'Discord refuses the token. Copy it again from the developer portal (Bot, Reset Token) into DISCORD_TOKEN.',
    )
  }
  if (code === 'DisallowedIntents' || /disallowed intents/i.test(message)) {
    return new ReaderError(
      'disallowed-intents',
      'Discord refuses the intents that the bot asks for. It needs no privileged one: check the application in the developer portal.',
    )
  }
  return null
}
