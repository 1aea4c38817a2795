import type { Message, RepliableInteraction } from 'discord.js'
import type { MessagePayload } from '../../rendering/discord/message-payload.ts'
import type { BotContext } from './bot-context.ts'
import { INVALID_WEBHOOK_TOKEN, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK } from './error-codes.ts'
import { outgoing } from './outgoing.ts'
import { discordCode, retry } from './retry.ts'

/** The interaction can no longer be answered through its token. */
const TOKEN_GONE: ReadonlySet<number | null> = new Set([INVALID_WEBHOOK_TOKEN, UNKNOWN_WEBHOOK, UNKNOWN_MESSAGE])

/**
 * Fills in the answer of an acknowledged interaction. When its token has expired meanwhile, or somebody deleted the
 * waiting reply, a public answer is sent to the channel instead.
 *
 * @returns the message that shows it, or null where there is none
 */
export async function deliver(
  interaction: RepliableInteraction,
  payload: MessagePayload,
  context: BotContext,
): Promise<Message | null> {
  try {
    return await retry(() => interaction.editReply(outgoing(payload)))
  } catch (error) {
    if (!TOKEN_GONE.has(discordCode(error))) throw error
    const { channel } = interaction
    if (interaction.ephemeral || channel === null || !channel.isSendable()) {
      context.logger.warn(
        { code: discordCode(error) },
        'An answer came too late for its interaction and was not shown.',
      )
      return null
    }
    return channel.send(outgoing(payload))
  }
}
