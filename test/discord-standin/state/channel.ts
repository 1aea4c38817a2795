import {
  type APIChannel,
  type APIOverwrite,
  type APIUser,
  ChannelType,
  type OverwriteType,
} from 'discord-api-types/v10'

/** A channel, a thread or a conversation by direct messages. */
export interface Channel {
  readonly id: string
  readonly type: ChannelType
  /** Null for direct messages. */
  readonly guildId: string | null
  name: string
  topic: string | null
  nsfw: boolean
  overwrites: Overwrite[]
  lastMessageId: string | null
  /** The other side of direct messages. */
  readonly recipient: APIUser | null
  /** Null unless the channel is a thread. */
  readonly thread: ThreadState | null
}

/** What a channel allows or denies a role or a member. */
export interface Overwrite {
  readonly id: string
  readonly type: OverwriteType
  readonly allow: bigint
  readonly deny: bigint
}

/** What only threads have. */
export interface ThreadState {
  readonly parentId: string
  readonly ownerId: string
  readonly createdAt: string
  archived: boolean
  locked: boolean
  autoArchiveMinutes: number
  messageCount: number
}

/** A channel as Discord describes it. */
export function channelPayload(channel: Channel, botId: string): APIChannel {
  const shared = { id: channel.id, type: channel.type, last_message_id: channel.lastMessageId, flags: 0 }
  if (channel.recipient !== null) return { ...shared, recipients: [channel.recipient] } as APIChannel
  const ofGuild = { ...shared, guild_id: channel.guildId, name: channel.name, rate_limit_per_user: 0 }
  if (channel.thread !== null) return { ...ofGuild, ...threadPayload(channel, channel.thread, botId) } as APIChannel
  return {
    ...ofGuild,
    position: 0,
    parent_id: null,
    topic: channel.topic,
    nsfw: channel.nsfw,
    permission_overwrites: channel.overwrites.map(overwritePayload),
  } as APIChannel
}

/** Whether the channel is a thread. */
export function isThread(channel: Channel): channel is Channel & { thread: ThreadState } {
  return channel.thread !== null
}

/** Whether the channel is one of direct messages. */
export function isDirect(channel: Channel): channel is Channel & { recipient: APIUser } {
  return channel.type === ChannelType.DM
}

function threadPayload(channel: Channel, thread: ThreadState, botId: string): object {
  return {
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    total_message_sent: thread.messageCount,
    member_count: 1,
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: thread.createdAt,
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: thread.createdAt,
    },
    ...(thread.ownerId === botId
      ? { member: { id: channel.id, user_id: botId, join_timestamp: thread.createdAt, flags: 0 } }
      : {}),
  }
}

function overwritePayload(overwrite: Overwrite): APIOverwrite {
  return { id: overwrite.id, type: overwrite.type, allow: String(overwrite.allow), deny: String(overwrite.deny) }
}
