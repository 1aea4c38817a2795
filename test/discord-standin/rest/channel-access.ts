import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Channel } from '../state/channel.ts'
import type { StoredMessage } from '../state/stored-message.ts'
import type { World } from '../state/world.ts'
import { refusals } from './api-error.ts'
import type { RestCall } from './route.ts'

/** The channel that a request is about. @throws where there is none, or the bot may not see it */
export function channelOf(world: World, { parameters }: RestCall): Channel {
  const channel = world.channels.get(parameters.channel!)
  if (channel === undefined) throw refusals.unknownChannel()
  if (!isAllowed(world, channel, PermissionFlagsBits.ViewChannel)) throw refusals.missingAccess()
  return channel
}

/** The message that a request is about. @throws where there is none that the bot may fetch */
export function messageOf(world: World, channel: Channel, id: string | undefined): StoredMessage {
  const message = world.messages.get(id ?? '')
  const isThere = message !== undefined && !message.deleted && message.channel === channel && message.visibleTo === null
  if (!isThere) throw refusals.unknownMessage()
  return message
}

/** @throws where the bot lacks a permission in the channel */
export function requirePermission(world: World, channel: Channel, permission: bigint): void {
  if (!isAllowed(world, channel, permission)) throw refusals.missingPermissions()
}

/** Whether the bot has a permission in the channel. */
export function isAllowed(world: World, channel: Channel, permission: bigint): boolean {
  return (world.permissionsIn(channel, world.bot.id) & permission) !== 0n
}
