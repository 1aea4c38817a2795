import { ChannelType, GatewayIntentBits, MessageFlags } from 'discord-api-types/v10'
import { type Channel, channelPayload } from './channel.ts'
import type { StoredMessage } from './stored-message.ts'
import type { World } from './world.ts'

/** A day, after which Discord archives a thread unless told otherwise. */
const DEFAULT_ARCHIVE_MINUTES = 1440

/** What a bot says of a thread that it starts. */
export interface ThreadBody {
  name: string
  type?: ChannelType
  auto_archive_duration?: number
}

/** Starts a thread. One that belongs to a message has the id of the message. */
export function startThread(world: World, parent: Channel, body: ThreadBody, from: StoredMessage | null): Channel {
  const thread: Channel = {
    id: from?.payload.id ?? world.snowflakes.next(),
    type: from === null ? (body.type ?? ChannelType.PrivateThread) : ChannelType.PublicThread,
    guildId: parent.guildId,
    name: body.name,
    topic: null,
    nsfw: false,
    overwrites: [],
    lastMessageId: null,
    recipient: null,
    thread: {
      parentId: parent.id,
      ownerId: world.bot.id,
      createdAt: new Date(world.clock.now()).toISOString(),
      archived: false,
      locked: false,
      autoArchiveMinutes: body.auto_archive_duration ?? DEFAULT_ARCHIVE_MINUTES,
      messageCount: 0,
    },
  }
  world.channels.set(thread.id, thread)
  const payload = channelPayload(thread, world.bot.id)
  if (from !== null) {
    from.payload.thread = payload as NonNullable<typeof from.payload.thread>
    from.payload.flags = (from.payload.flags ?? 0) | MessageFlags.HasThread
  }
  world.events.publish('THREAD_CREATE', GatewayIntentBits.Guilds, { ...payload, newly_created: true })
  return thread
}

/** The threads of a channel, oldest first. */
export function threadsIn(world: World, parent: Channel): Channel[] {
  return [...world.channels.values()].filter((channel) => channel.thread?.parentId === parent.id)
}
