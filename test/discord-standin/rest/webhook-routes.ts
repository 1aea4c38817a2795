import { type APIMessage, MessageFlags } from 'discord-api-types/v10'
import { messageProblems } from '../rules/message-rules.ts'
import type { Interaction } from '../state/interaction.ts'
import type { MessageBody } from '../state/message-body.ts'
import { storeFiles } from '../state/store-files.ts'
import { isEphemeral, publishDeletion, type StoredMessage } from '../state/stored-message.ts'
import type { World } from '../state/world.ts'
import { editMessage, writeMessage } from '../state/write-message.ts'
import { ApiError, refusals } from './api-error.ts'
import { answer, NOTHING, type RestAnswer, type RestCall, type Route } from './route.ts'

/** How long the token of an interaction lives. */
export const TOKEN_LIFE_MS = 15 * 60 * 1000
/** Most follow-ups where only the user installed the app. */
const MOST_USER_FOLLOW_UPS = 5

const WEBHOOK = '/webhooks/:application/:token'
const ORIGINAL = `${WEBHOOK}/messages/@original`
const MESSAGE = `${WEBHOOK}/messages/:message`

/** What a bot does with the token of an interaction after its first answer. */
export function webhookRoutes(world: World): Route[] {
  const get = (call: RestCall) => answer(messageOf(world, call).payload)
  const edit = (call: RestCall) => editReply(world, interactionOf(world, call), messageOf(world, call), call)
  const remove = (call: RestCall) => {
    const message = messageOf(world, call)
    message.deleted = true
    publishDeletion(world, message)
    return NOTHING
  }
  const isOpen = true
  return [
    { name: 'follow-up', method: 'POST', path: WEBHOOK, isOpen, handle: (call) => followUp(world, call) },
    { name: 'get-reply', method: 'GET', path: ORIGINAL, isOpen, handle: get },
    { name: 'edit-reply', method: 'PATCH', path: ORIGINAL, isOpen, handle: edit },
    { name: 'delete-reply', method: 'DELETE', path: ORIGINAL, isOpen, handle: remove },
    { name: 'get-follow-up', method: 'GET', path: MESSAGE, isOpen, handle: get },
    { name: 'edit-follow-up', method: 'PATCH', path: MESSAGE, isOpen, handle: edit },
    { name: 'delete-follow-up', method: 'DELETE', path: MESSAGE, isOpen, handle: remove },
  ]
}

function followUp(world: World, call: RestCall): RestAnswer {
  const interaction = interactionOf(world, call)
  const body = call.body as MessageBody
  if (interaction.status === 'thinking' && interaction.original !== null) {
    world.violations.add('follow-up-before-reply', 'a follow-up right after a deferral takes the place of the reply')
    return editReply(world, interaction, world.messages.get(interaction.original.id)!, call)
  }
  call.check(messageProblems(body, { kind: 'follow-up', files: call.files }))
  if (interaction.userInstallOnly && interaction.followUps.length >= MOST_USER_FOLLOW_UPS) {
    throw new ApiError(400, 40094, 'This interaction has hit the maximum number of follow up messages')
  }
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || interaction.isForcedEphemeral
  const attachments = storeFiles(world, interaction.channel, { files: call.files, body, ephemeral })
  const origin = { author: world.bot, interaction, attachments, ephemeral }
  const message = writeMessage(world, interaction.channel, body, origin)
  interaction.followUps.push(message)
  return answer(message)
}

function editReply(world: World, interaction: Interaction, message: StoredMessage, call: RestCall): RestAnswer {
  const body = call.body as MessageBody
  call.check(messageProblems(body, { kind: 'edit', files: call.files, previous: message.payload }))
  const ephemeral = isEphemeral(message.payload)
  const files = storeFiles(world, interaction.channel, { files: call.files, body, ephemeral })
  const edited: APIMessage = editMessage(world, message, body, files)
  if (edited === interaction.original) interaction.status = 'answered'
  return answer(edited)
}

/** @throws where the token is unknown, not used for a first answer yet, or has run out */
function interactionOf(world: World, { parameters }: RestCall): Interaction {
  const interaction = world.interactions.get(parameters.token!)
  if (interaction === undefined || parameters.application !== world.bot.id) throw refusals.unknownWebhook()
  if (world.clock.now() - interaction.sentAt > TOKEN_LIFE_MS) throw refusals.expiredToken()
  if (interaction.status === 'sent' || interaction.status === 'failed') throw refusals.unknownWebhook()
  return interaction
}

function messageOf(world: World, call: RestCall): StoredMessage {
  const { original, followUps } = interactionOf(world, call)
  const asked = call.parameters.message
  const isOriginal = asked === undefined || asked === original?.id
  const id = isOriginal ? original?.id : followUps.find((message) => message.id === asked)?.id
  const message = world.messages.get(id ?? '')
  if (message === undefined || message.deleted) throw refusals.unknownMessage()
  return message
}
