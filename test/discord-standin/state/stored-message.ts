import { type APIMessage, GatewayIntentBits, MessageFlags } from 'discord-api-types/v10'
import { type Channel, isDirect } from './channel.ts'
import { memberPayload } from './guild.ts'
import type { Pings } from './pings.ts'
import type { World } from './world.ts'

/** A message together with what Discord knows of it and does not tell. */
export interface StoredMessage {
  /** Changes in place when the message is edited. */
  readonly payload: APIMessage
  readonly channel: Channel
  /** The only user who sees it, where it is ephemeral. */
  readonly visibleTo: string | null
  pings: Pings
  /** Every text that it was edited to, oldest first. */
  readonly versions: APIMessage[]
  deleted: boolean
}

/** Tells the bot of a new or edited message, if it may see it. */
export function publishMessage(world: World, name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: StoredMessage): void {
  const { channel, payload } = message
  if (message.visibleTo !== null || !isSeenByBot(world, channel)) return
  const member = world.guildOf(channel)?.members.get(payload.author.id)
  const { user: _, ...ofMember } = member === undefined ? { user: null } : memberPayload(member)
  world.events.publish(name, messageIntents(channel), (intents) => ({
    ...messageFor(world, message, intents),
    channel_type: channel.type,
    ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    ...(member === undefined ? {} : { member: ofMember }),
  }))
}

/** Tells the bot that a message is gone. */
export function publishDeletion(world: World, { channel, payload, visibleTo }: StoredMessage): void {
  if (visibleTo !== null || !isSeenByBot(world, channel)) return
  const guildId = channel.guildId === null ? {} : { guild_id: channel.guildId }
  world.events.publish('MESSAGE_DELETE', messageIntents(channel), {
    id: payload.id,
    channel_id: channel.id,
    ...guildId,
  })
}

/**
 * The message as a bot with these intents sees it. Without the intent for message content, the text of others is
 * hidden from it unless they write to it directly or mention it.
 */
export function messageFor(world: World, { payload, channel }: StoredMessage, intents: number): APIMessage {
  const isShown =
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    isDirect(channel) ||
    payload.author.id === world.bot.id ||
    payload.mentions.some((user) => user.id === world.bot.id)
  // Cloned, because what is sent must not change with the message when it is replayed later.
  const copy = structuredClone(payload)
  return isShown ? copy : { ...copy, content: '', embeds: [], attachments: [], components: [] }
}

/** Whether only one user sees the message. */
export function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
}

/** Whether the bot "is thinking" still. */
export function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0
}

function messageIntents(channel: Channel): number {
  return channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages
}

/** Bit of the permission to view a channel. */
const VIEW_CHANNEL = 1n << 10n

function isSeenByBot(world: World, channel: Channel): boolean {
  return (world.permissionsIn(channel, world.bot.id) & VIEW_CHANNEL) !== 0n
}
