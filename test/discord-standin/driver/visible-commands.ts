import {
  type APIApplicationCommand,
  type APIUser,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import type { Channel } from '../state/channel.ts'
import type { World } from '../state/world.ts'

/** The commands that Discord's client offers a user in a channel. */
export function visibleCommands(world: World, user: APIUser, channel: Channel): APIApplicationCommand[] {
  return commandsAt(world, channel).filter(
    (command) =>
      isForContext(command, channel) &&
      installationsOf(world, command, user, channel).length > 0 &&
      isPermitted(world, command, user, channel),
  )
}

/** Those of the server and those for everywhere, whoever may see them. */
export function commandsAt(world: World, channel: Channel): APIApplicationCommand[] {
  const ofGuild = channel.guildId === null ? [] : world.commands.of(channel.guildId)
  return [...ofGuild, ...world.commands.of(null)]
}

/** Through which installations a command reaches a user in a channel. */
export function installationsOf(
  world: World,
  command: APIApplicationCommand,
  user: APIUser,
  channel: Channel,
): ApplicationIntegrationType[] {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType
  const supported = command.integration_types ?? [GuildInstall]
  const guild = world.guildOf(channel)
  const isInstalled = guild === null || guild.installed
  const isOwn = world.userInstalls.has(user.id)
  return supported.filter((type) => (type === GuildInstall && isInstalled) || (type === UserInstall && isOwn))
}

function isForContext({ contexts }: APIApplicationCommand, channel: Channel): boolean {
  const context = channel.guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild
  return contexts?.includes(context) ?? true
}

function isPermitted(world: World, command: APIApplicationCommand, user: APIUser, channel: Channel): boolean {
  const needed = command.default_member_permissions
  if (channel.guildId === null || needed === null || needed === undefined) return true
  const permissions = world.permissionsIn(channel, user.id)
  if (permissions & PermissionFlagsBits.Administrator) return true
  // Permissions of 0 leave the command to administrators.
  return needed !== '0' && (permissions & BigInt(needed)) === BigInt(needed)
}
