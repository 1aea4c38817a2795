import { type APIMessage, PermissionFlagsBits as Permission } from 'discord-api-types/v10'
import { messageProblems } from '../rules/message-rules.ts'
import { type Channel, isThread } from '../state/channel.ts'
import type { MessageBody } from '../state/message-body.ts'
import { storeFiles } from '../state/store-files.ts'
import type { World } from '../state/world.ts'
import { messagesIn, writeMessage } from '../state/write-message.ts'
import { ApiError } from './api-error.ts'
import { channelOf, isAllowed, requirePermission } from './channel-access.ts'
import { answer, type RestAnswer, type RestCall } from './route.ts'

/** Puts a message of the bot into a channel. */
export function createMessage(world: World, call: RestCall): RestAnswer {
  const channel = channelOf(world, call)
  const body = call.body as MessageBody
  requirePermission(world, channel, isThread(channel) ? Permission.SendMessagesInThreads : Permission.SendMessages)
  if (call.files.length > 0) requirePermission(world, channel, Permission.AttachFiles)
  if (body.embeds?.length) requirePermission(world, channel, Permission.EmbedLinks)
  call.check(messageProblems(body, { kind: 'message', files: call.files }))
  if (channel.thread?.locked) throw new ApiError(400, 50083, 'Thread is archived')
  // Writing into an archived thread opens it again.
  if (channel.thread !== null) channel.thread.archived = false
  const before = body.enforce_nonce ? sentWith(world, channel, body.nonce) : null
  if (before !== null) return answer(before)
  const repliedTo = repliedMessage(world, channel, body)
  const attachments = storeFiles(world, channel, { files: call.files, body, ephemeral: false })
  return answer(writeMessage(world, channel, body, { author: world.bot, attachments, repliedTo }))
}

function sentWith(world: World, channel: Channel, nonce: MessageBody['nonce']): APIMessage | null {
  if (nonce === undefined || nonce === null) return null
  return messagesIn(world, channel).find((message) => message.payload.nonce === nonce)?.payload ?? null
}

function repliedMessage(world: World, channel: Channel, body: MessageBody): APIMessage | null {
  const reference = body.message_reference
  if (!reference) return null
  if (!isAllowed(world, channel, Permission.ReadMessageHistory)) {
    throw new ApiError(400, 160002, 'Cannot reply without permission to read message history')
  }
  const message = world.messages.get(reference.message_id ?? '')
  if (message !== undefined && !message.deleted) return message.payload
  if (reference.fail_if_not_exists === false) return null
  const errors = { message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }] } }
  throw new ApiError(400, 50035, 'Invalid Form Body', errors)
}
