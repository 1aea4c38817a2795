import type { RepliableInteraction } from 'discord.js'
import type { BotContext } from './bot-context.ts'
import { ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION } from './error-codes.ts'
import { EPHEMERAL } from './outgoing.ts'
import { discordCode, retry } from './retry.ts'

/**
 * Tells Discord within its three seconds that an answer will come.
 *
 * @returns false when it was too late: the interaction can no longer be answered
 */
export async function acknowledge(
  interaction: RepliableInteraction,
  ephemeral: boolean,
  { logger }: Pick<BotContext, 'logger'>,
): Promise<boolean> {
  try {
    await retry(() => interaction.deferReply(ephemeral ? { flags: EPHEMERAL } : {}))
    return true
  } catch (error) {
    const code = discordCode(error)
    if (code === UNKNOWN_INTERACTION) {
      logger.warn({}, 'An interaction was acknowledged too late for Discord.')
      return false
    }
    if (code !== ALREADY_ACKNOWLEDGED) throw error
    // The answer to the first try was lost, and it counted.
    interaction.deferred = true
    interaction.ephemeral = ephemeral
    return true
  }
}
