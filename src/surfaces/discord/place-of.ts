import type { Interaction, Message } from 'discord.js'
import type { Place } from '../../app/members/member-desk.ts'

/**
 * Where an interaction comes from. The guild counts only where the bot is a member: as a user install it knows nothing
 * of the guild and serves it like a direct message.
 */
export function placeOfInteraction(interaction: Interaction): Place {
  const { channel, channelId, guildId, user } = interaction
  const inConversation = guildId === null || channel?.isThread() === true
  return {
    userId: user.id,
    guildId: interaction.inCachedGuild() ? guildId : null,
    channelId,
    conversation: inConversation && channelId !== null ? conversationIn(channelId) : null,
  }
}

/** @param conversationId the thread or the direct message channel that the answer goes to */
export function placeOfMessage(message: Message, conversationId: string): Place {
  return {
    userId: message.author.id,
    guildId: message.guildId,
    channelId: conversationId,
    conversation: conversationIn(conversationId),
  }
}

function conversationIn(channelId: string): string {
  return `channel ${channelId}`
}
