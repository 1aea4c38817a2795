import { OverwriteType, PermissionFlagsBits as Permission } from 'discord-api-types/v10'
import type { Channel, Overwrite } from './channel.ts'
import type { Guild, Member } from './guild.ts'

/** What everyone may do in a server unless it says otherwise. */
export const ORDINARY_PERMISSIONS =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.ReadMessageHistory |
  Permission.AddReactions |
  Permission.CreatePublicThreads |
  Permission.SendMessagesInThreads |
  Permission.UseExternalApps |
  Permission.UseApplicationCommands

/** What both sides may do in direct messages. */
export const DIRECT_PERMISSIONS =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.ReadMessageHistory |
  Permission.AddReactions

const EVERYTHING = Object.values(Permission).reduce((all, one) => all | one, 0n)

/** Adds up permissions. */
export function sumOf(permissions: readonly bigint[]): bigint {
  return permissions.reduce((all, one) => all | one, 0n)
}

/** What a member may do in a server, before any channel has its say. */
export function permissionsInGuild(guild: Guild, member: Member): bigint {
  if (member.user.id === guild.ownerId) return EVERYTHING
  const roles = [guild.id, ...member.roleIds].map((id) => BigInt(guild.roles.get(id)?.permissions ?? 0))
  const base = sumOf(roles)
  return base & Permission.Administrator ? EVERYTHING : base
}

/**
 * What a member may do in a channel, in the order that Discord documents: everyone, then the roles together, then the
 * member.
 *
 * @param channel for a thread, the channel that it belongs to
 */
export function permissionsInChannel(guild: Guild, member: Member, channel: Channel): bigint {
  const base = permissionsInGuild(guild, member)
  if (base === EVERYTHING) return base
  const { overwrites } = channel
  const ofEveryone = overwrites.filter((one) => one.id === guild.id)
  const ofRoles = overwrites.filter((one) => one.type === OverwriteType.Role && member.roleIds.includes(one.id))
  const ofMember = overwrites.filter((one) => one.type === OverwriteType.Member && one.id === member.user.id)
  const granted = [ofEveryone, ofRoles, ofMember].reduce(apply, base)
  if (!(granted & Permission.ViewChannel)) return 0n
  if (granted & Permission.SendMessages) return granted
  return granted & ~(Permission.EmbedLinks | Permission.AttachFiles | Permission.MentionEveryone)
}

function apply(permissions: bigint, overwrites: Overwrite[]): bigint {
  const denied = sumOf(overwrites.map((one) => one.deny))
  const allowed = sumOf(overwrites.map((one) => one.allow))
  return (permissions & ~denied) | allowed
}
