import { PermissionFlagsBits as Permission } from 'discord-api-types/v10'
import { messageProblems } from '../rules/message-rules.ts'
import type { MessageBody } from '../state/message-body.ts'
import { storeFiles } from '../state/store-files.ts'
import { messageFor, publishDeletion, type StoredMessage } from '../state/stored-message.ts'
import type { World } from '../state/world.ts'
import { editMessage, publicMessagesIn } from '../state/write-message.ts'
import { ApiError } from './api-error.ts'
import { channelOf, messageOf, requirePermission } from './channel-access.ts'
import { createMessage } from './create-message.ts'
import { answer, NOTHING, type RestAnswer, type RestCall, type Route } from './route.ts'

const CHANNEL = '/channels/:channel/messages'
const MESSAGE = `${CHANNEL}/:message`
const REACTION = `${MESSAGE}/reactions/:emoji/@me`
const MOST_LISTED = 50

/** Messages of channels. @param intents those of the bot, which decide what it may read of the messages of others */
export function messageRoutes(world: World, intents: () => number): Route[] {
  const list = (call: RestCall) => {
    const channel = channelOf(world, call)
    requirePermission(world, channel, Permission.ReadMessageHistory)
    const messages = choose(publicMessagesIn(world, channel), call.query)
    return answer(messages.map((message) => messageFor(world, message, intents())))
  }
  const get = (call: RestCall) => {
    const channel = channelOf(world, call)
    requirePermission(world, channel, Permission.ReadMessageHistory)
    return answer(messageFor(world, messageOf(world, channel, call.parameters.message), intents()))
  }
  const react = (call: RestCall) => {
    const channel = channelOf(world, call)
    messageOf(world, channel, call.parameters.message)
    requirePermission(world, channel, Permission.AddReactions)
    return NOTHING
  }
  return [
    { name: 'list-messages', method: 'GET', path: CHANNEL, handle: list },
    { name: 'create-message', method: 'POST', path: CHANNEL, handle: (call) => createMessage(world, call) },
    { name: 'get-message', method: 'GET', path: MESSAGE, handle: get },
    { name: 'edit-message', method: 'PATCH', path: MESSAGE, handle: (call) => edit(world, call) },
    { name: 'delete-message', method: 'DELETE', path: MESSAGE, handle: (call) => remove(world, call) },
    { name: 'add-reaction', method: 'PUT', path: REACTION, handle: react },
    { name: 'remove-reaction', method: 'DELETE', path: REACTION, handle: react },
  ]
}

/** Newest first, as far as the query asks for them. */
function choose(oldestFirst: StoredMessage[], query: URLSearchParams): StoredMessage[] {
  const most = Number(query.get('limit') ?? MOST_LISTED)
  const before = query.get('before')
  const after = query.get('after')
  const asked = oldestFirst.filter(({ payload: { id } }) => {
    const isBefore = before === null || BigInt(id) < BigInt(before)
    return isBefore && (after === null || BigInt(id) > BigInt(after))
  })
  const chosen = after !== null ? asked.slice(0, most) : asked.slice(-most)
  return chosen.reverse()
}

function edit(world: World, call: RestCall): RestAnswer {
  const channel = channelOf(world, call)
  const message = messageOf(world, channel, call.parameters.message)
  if (message.payload.author.id !== world.bot.id) {
    throw new ApiError(403, 50005, 'Cannot edit a message authored by another user')
  }
  const body = call.body as MessageBody
  call.check(messageProblems(body, { kind: 'edit', files: call.files, previous: message.payload }))
  const files = storeFiles(world, channel, { files: call.files, body, ephemeral: false })
  return answer(editMessage(world, message, body, files))
}

function remove(world: World, call: RestCall): RestAnswer {
  const channel = channelOf(world, call)
  const message = messageOf(world, channel, call.parameters.message)
  const isOwn = message.payload.author.id === world.bot.id
  if (!isOwn) requirePermission(world, channel, Permission.ManageMessages)
  message.deleted = true
  publishDeletion(world, message)
  return NOTHING
}
