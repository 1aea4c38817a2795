import { GatewayIntentBits } from 'discord-api-types/v10'
import { type Channel, channelPayload, isThread } from '../state/channel.ts'
import { type Guild, guildPayload } from '../state/guild.ts'
import type { World } from '../state/world.ts'
import type { Session } from './session.ts'

/** Tells a client that has just identified who it is and which servers it is in. */
export function greet(world: World, session: Session, gatewayUrl: string, shard: [number, number]): void {
  const guilds = [...world.guilds.values()].filter((guild) => guild.installed)
  session.tell('READY', {
    v: 10,
    user: world.bot,
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: `${gatewayUrl}/resume`,
    shard,
    application: { id: world.bot.id, flags: 0 },
    private_channels: [],
    relationships: [],
  })
  if (!(session.intents & GatewayIntentBits.Guilds)) return
  for (const guild of guilds) session.tell('GUILD_CREATE', guildWithChannels(world, guild))
}

/** A server with all its channels and running threads. */
export function guildWithChannels(world: World, guild: Guild): object {
  const own = [...world.channels.values()].filter((channel) => channel.guildId === guild.id)
  const payload = (channel: Channel) => channelPayload(channel, world.bot.id)
  return {
    ...guildPayload(guild, world.bot.id),
    channels: own.filter((channel) => !isThread(channel)).map(payload),
    threads: own.filter((channel) => channel.thread?.archived === false).map(payload),
  }
}
