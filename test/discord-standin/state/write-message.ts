import { type APIAttachment, type APIMessage, type APIUser, MessageFlags, MessageType } from 'discord-api-types/v10'
import type { Channel } from './channel.ts'
import type { Interaction } from './interaction.ts'
import type { MessageBody } from './message-body.ts'
import { type Pings, pingsOf } from './pings.ts'
import { type RawComponent, walkComponents } from './raw-component.ts'
import { isEphemeral, isLoading, publishMessage, type StoredMessage } from './stored-message.ts'
import type { World } from './world.ts'

/** Where a message comes from and what it answers. */
export interface MessageOrigin {
  author: APIUser
  attachments?: APIAttachment[]
  repliedTo?: APIMessage | null
  /** The interaction that it answers, where it does. */
  interaction?: Interaction
  ephemeral?: boolean
  pings?: Pings
}

/** Puts a message into a channel and tells the bot. */
export function writeMessage(world: World, channel: Channel, body: MessageBody, origin: MessageOrigin): APIMessage {
  const { interaction, repliedTo = null, ephemeral = false } = origin
  const kind = interaction === undefined ? 'channel' : 'interaction'
  const pings = origin.pings ?? pingsOf(body, kind, repliedTo?.author.id ?? null)
  const payload = {
    id: world.snowflakes.next(),
    channel_id: channel.id,
    author: origin.author,
    content: (body.content ?? '').trim(),
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: pings.everyone,
    mentions: pings.users.flatMap((id) => world.users.get(id) ?? []),
    mention_roles: pings.roles,
    attachments: origin.attachments ?? [],
    embeds: embedsOf(body),
    components: componentsOf(body),
    pinned: false,
    type: repliedTo === null ? MessageType.Default : MessageType.Reply,
    flags: ((body.flags ?? 0) & ~MessageFlags.Ephemeral) | (ephemeral ? MessageFlags.Ephemeral : 0),
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...(repliedTo === null ? {} : referenceTo(repliedTo, channel)),
    ...(interaction === undefined ? {} : ofInteraction(world, interaction)),
  } as APIMessage
  const visibleTo = ephemeral && interaction !== undefined ? interaction.user.id : null
  const stored: StoredMessage = { payload, channel, visibleTo, pings, versions: [], deleted: false }
  world.messages.set(payload.id, stored)
  if (!ephemeral) channel.lastMessageId = payload.id
  if (channel.thread !== null) channel.thread.messageCount++
  publishMessage(world, 'MESSAGE_CREATE', stored)
  return payload
}

/** Edits a message in place; fields that the body leaves out stay. */
export function editMessage(
  world: World,
  message: StoredMessage,
  body: MessageBody,
  files: APIAttachment[],
): APIMessage {
  const { payload } = message
  if (body.content !== undefined) payload.content = (body.content ?? '').trim()
  if (body.embeds !== undefined) payload.embeds = embedsOf(body)
  if (body.components !== undefined) payload.components = componentsOf(body)
  const kept = body.attachments?.map((one) => String(one.id))
  payload.attachments = [...payload.attachments.filter((one) => kept?.includes(one.id) ?? true), ...files]
  // Filling in a deferred reply notifies as sending does; a later edit notifies nobody.
  if (isLoading(payload)) message.pings = pingsOf(body, 'interaction')
  payload.flags = flagsAfter(payload.flags ?? 0, body.flags) & ~MessageFlags.Loading
  payload.edited_timestamp = new Date(world.clock.now()).toISOString()
  message.versions.push(structuredClone(payload))
  publishMessage(world, 'MESSAGE_UPDATE', message)
  return payload
}

/** The messages of a channel that are not deleted, oldest first. */
export function messagesIn(world: World, channel: Channel): StoredMessage[] {
  return [...world.messages.values()].filter((message) => message.channel === channel && !message.deleted)
}

/** Those that everybody in the channel sees. */
export function publicMessagesIn(world: World, channel: Channel): StoredMessage[] {
  return messagesIn(world, channel).filter((message) => !isEphemeral(message.payload))
}

function embedsOf(body: MessageBody): APIMessage['embeds'] {
  return (body.embeds ?? []).map((embed) => ({ type: 'rich' as const, ...embed })) as APIMessage['embeds']
}

/** Discord numbers the components that have no number. */
function componentsOf(body: MessageBody): NonNullable<APIMessage['components']> {
  const components: RawComponent[] = structuredClone(body.components ?? [])
  let number = 0
  for (const [component] of walkComponents(components)) component.id ??= ++number
  return components as NonNullable<APIMessage['components']>
}

function flagsAfter(before: number, given: number | null | undefined): number {
  if (given === null || given === undefined) return before
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2
  return (before & ~MessageFlags.SuppressEmbeds) | (given & settable)
}

function referenceTo(message: APIMessage, channel: Channel): Partial<APIMessage> {
  const guildId = channel.guildId === null ? {} : { guild_id: channel.guildId }
  return {
    message_reference: { type: 0, message_id: message.id, channel_id: channel.id, ...guildId },
    referenced_message: structuredClone(message),
  }
}

function ofInteraction(world: World, interaction: Interaction): object {
  const { id, type, user, payload } = interaction
  const isCommand = 'name' in (payload.data ?? {})
  return {
    application_id: world.bot.id,
    webhook_id: world.bot.id,
    ...(isCommand ? { type: MessageType.ChatInputCommand } : {}),
    interaction_metadata: {
      id,
      type,
      user,
      authorizing_integration_owners: payload.authorizing_integration_owners,
    },
  }
}
