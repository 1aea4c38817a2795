import { type APIUser, ChannelType } from 'discord-api-types/v10'
import { type Channel, isDirect } from './channel.ts'
import type { World } from './world.ts'

/** The conversation of a user with the bot, which begins when it is first asked for. */
export function directChannel(world: World, user: APIUser): Channel {
  const known = [...world.channels.values()].find((channel) => isDirect(channel) && channel.recipient.id === user.id)
  if (known !== undefined) return known
  const channel: Channel = {
    id: world.snowflakes.next(),
    type: ChannelType.DM,
    guildId: null,
    name: '',
    topic: null,
    nsfw: false,
    overwrites: [],
    lastMessageId: null,
    recipient: user,
    thread: null,
  }
  world.channels.set(channel.id, channel)
  return channel
}
