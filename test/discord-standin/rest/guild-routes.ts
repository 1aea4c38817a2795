import { guildWithChannels } from '../gateway/greet.ts'
import { channelPayload, isThread } from '../state/channel.ts'
import { type Guild, memberPayload } from '../state/guild.ts'
import { permissionsInGuild } from '../state/permissions.ts'
import type { World } from '../state/world.ts'
import { ApiError } from './api-error.ts'
import { answer, type RestCall, type Route } from './route.ts'

/** Servers that the bot is in. */
export function guildRoutes(world: World): Route[] {
  const channels = (call: RestCall) => {
    const guild = guildOf(world, call)
    const own = [...world.channels.values()].filter((channel) => channel.guildId === guild.id && !isThread(channel))
    return answer(own.map((channel) => channelPayload(channel, world.bot.id)))
  }
  const member = (call: RestCall) => {
    const found = guildOf(world, call).members.get(call.parameters.user!)
    if (found === undefined) throw new ApiError(404, 10007, 'Unknown Member')
    return answer(memberPayload(found))
  }
  /** The servers that the bot is in, with what it may do there apart from single channels. */
  const own = () =>
    answer(
      [...world.guilds.values()].flatMap((guild) => {
        const bot = guild.members.get(world.bot.id)
        if (!guild.installed || bot === undefined) return []
        return [{ id: guild.id, name: guild.name, permissions: permissionsInGuild(guild, bot).toString() }]
      }),
    )
  const roles = (call: RestCall) => answer([...guildOf(world, call).roles.values()])
  return [
    { name: 'own-guilds', method: 'GET', path: '/users/@me/guilds', handle: own },
    {
      name: 'guild',
      method: 'GET',
      path: '/guilds/:guild',
      handle: (call) => answer(guildWithChannels(world, guildOf(world, call))),
    },
    { name: 'guild-channels', method: 'GET', path: '/guilds/:guild/channels', handle: channels },
    { name: 'guild-roles', method: 'GET', path: '/guilds/:guild/roles', handle: roles },
    { name: 'guild-member', method: 'GET', path: '/guilds/:guild/members/:user', handle: member },
  ]
}

function guildOf(world: World, { parameters }: RestCall): Guild {
  const guild = world.guilds.get(parameters.guild!)
  if (guild === undefined || !guild.installed) throw new ApiError(404, 10004, 'Unknown Guild')
  return guild
}
