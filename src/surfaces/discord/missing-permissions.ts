import type { ClientUser, Message, PermissionsString } from 'discord.js'
import type { PermissionName } from '../../rendering/discord/notices.ts'

/** @returns what the bot lacks to answer in the channel of a message; nothing in a direct message */
export function missingPermissions(message: Message, bot: ClientUser): PermissionName[] {
  if (!message.inGuild()) return []
  const needed: readonly (PermissionName & PermissionsString)[] = message.channel.isThread()
    ? ['ViewChannel', 'SendMessagesInThreads']
    : ['ViewChannel', 'SendMessages']
  const granted = message.channel.permissionsFor(bot)
  return needed.filter((permission) => !(granted?.has(permission) ?? false))
}
