import { PermissionFlagsBits as Permission } from 'discord-api-types/v10'
import { channelPayload, isDirect, isThread } from '../state/channel.ts'
import { startThread, type ThreadBody } from '../state/threads.ts'
import type { World } from '../state/world.ts'
import { ApiError, refusals } from './api-error.ts'
import { channelOf, messageOf, requirePermission } from './channel-access.ts'
import { answer, NOTHING, type RestCall, type Route } from './route.ts'

const MEMBERS = '/channels/:channel/thread-members/:user'

/** Threads of channels and of messages. */
export function threadRoutes(world: World): Route[] {
  const start = (call: RestCall) => {
    const channel = channelOf(world, call)
    if (isThread(channel) || isDirect(channel)) {
      throw new ApiError(400, 50024, 'Cannot execute action on this channel type')
    }
    const { message: id } = call.parameters
    const message = id === undefined ? null : messageOf(world, channel, id)
    requirePermission(world, channel, Permission.CreatePublicThreads)
    if (message !== null && world.channels.has(message.payload.id)) throw refusals.threadExists()
    const thread = startThread(world, channel, call.body as ThreadBody, message)
    return answer(channelPayload(thread, world.bot.id), 201)
  }
  const join = (call: RestCall) => {
    channelOf(world, call)
    return NOTHING
  }
  return [
    { name: 'start-thread', method: 'POST', path: '/channels/:channel/messages/:message/threads', handle: start },
    { name: 'create-thread', method: 'POST', path: '/channels/:channel/threads', handle: start },
    { name: 'thread-members', method: 'PUT', path: MEMBERS, handle: join },
    { name: 'thread-members', method: 'DELETE', path: MEMBERS, handle: join },
  ]
}
