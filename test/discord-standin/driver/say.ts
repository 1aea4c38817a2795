import { type APIMessage, type APIUser, PermissionFlagsBits } from 'discord-api-types/v10'
import type { GivenFile } from '../state/attachments.ts'
import type { Channel } from '../state/channel.ts'
import type { World } from '../state/world.ts'
import { writeMessage } from '../state/write-message.ts'

/** What somebody says, besides the text. */
export interface SayOptions {
  /** Whom the message mentions; put before the text. */
  mentions?: readonly APIUser[]
  replyTo?: APIMessage
  /** Whether a reply notifies the one it is addressed to; yes unless told otherwise. */
  ping?: boolean
  files?: readonly GivenFile[]
}

/** A user writes a message. @throws where Discord's client would not let them */
export function say(world: World, user: APIUser, channel: Channel, text: string, options: SayOptions = {}): APIMessage {
  const { mentions = [], replyTo = null, ping = true, files = [] } = options
  requireSpeech(world, user, channel)
  const content = [...mentions.map(({ id }) => `<@${id}>`), text].join(' ')
  const named = [...content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1]!)
  const pinged = replyTo !== null && ping ? [replyTo.author.id] : []
  const pings = { users: [...new Set([...named, ...pinged])], roles: [], everyone: false }
  const attachments = files.map((file) => world.attachments.add(channel.id, file, false))
  return writeMessage(world, channel, { content }, { author: user, attachments, repliedTo: replyTo, pings })
}

function requireSpeech(world: World, user: APIUser, channel: Channel): void {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits
  const needed = channel.thread === null ? SendMessages : SendMessagesInThreads
  if (!(world.permissionsIn(channel, user.id) & needed)) {
    throw new Error(`${user.username} may not write in ${channel.name || 'these direct messages'}`)
  }
}
