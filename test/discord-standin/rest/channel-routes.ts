import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10'
import { channelPayload } from '../state/channel.ts'
import { directChannel } from '../state/direct-channel.ts'
import type { World } from '../state/world.ts'
import { ApiError } from './api-error.ts'
import { channelOf, requirePermission } from './channel-access.ts'
import { answer, NOTHING, type Route } from './route.ts'

/** What a bot may change of a channel or a thread. */
interface ChannelChanges {
  name?: string
  archived?: boolean
  locked?: boolean
  auto_archive_duration?: number
}

/** Channels as a whole: reading and changing them, typing in them, and beginning direct messages. */
export function channelRoutes(world: World): Route[] {
  return [
    {
      name: 'create-dm',
      method: 'POST',
      path: '/users/@me/channels',
      handle: ({ body }) => {
        const user = world.users.get((body as { recipient_id: string }).recipient_id)
        if (user === undefined) throw new ApiError(400, 50033, 'Invalid Recipient(s)')
        return answer(channelPayload(directChannel(world, user), world.bot.id))
      },
    },
    {
      name: 'get-channel',
      method: 'GET',
      path: '/channels/:channel',
      handle: (call) => answer(channelPayload(channelOf(world, call), world.bot.id)),
    },
    {
      name: 'edit-channel',
      method: 'PATCH',
      path: '/channels/:channel',
      handle: (call) => {
        const channel = channelOf(world, call)
        const changes = call.body as ChannelChanges
        const { thread } = channel
        if (thread?.ownerId !== world.bot.id) {
          const { ManageChannels, ManageThreads } = PermissionFlagsBits
          requirePermission(world, channel, thread === null ? ManageChannels : ManageThreads)
        }
        if (changes.name !== undefined) channel.name = changes.name
        if (thread !== null) {
          thread.archived = changes.archived ?? thread.archived
          thread.locked = changes.locked ?? thread.locked
          thread.autoArchiveMinutes = changes.auto_archive_duration ?? thread.autoArchiveMinutes
        }
        const payload = channelPayload(channel, world.bot.id)
        world.events.publish(thread === null ? 'CHANNEL_UPDATE' : 'THREAD_UPDATE', GatewayIntentBits.Guilds, payload)
        return answer(payload)
      },
    },
    {
      name: 'typing',
      method: 'POST',
      path: '/channels/:channel/typing',
      handle: (call) => {
        const channel = channelOf(world, call)
        world.typing.push({ channelId: channel.id, at: world.clock.now() })
        return NOTHING
      },
    },
  ]
}
