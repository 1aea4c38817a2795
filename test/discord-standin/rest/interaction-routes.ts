import { InteractionResponseType } from 'discord-api-types/v10'
import { type CallbackBody, callbackProblems } from '../rules/callback-rules.ts'
import { acknowledge } from '../state/acknowledge.ts'
import type { Interaction } from '../state/interaction.ts'
import { isEphemeral } from '../state/stored-message.ts'
import type { World } from '../state/world.ts'
import { ApiError, refusals } from './api-error.ts'
import { answer, NOTHING, type RestAnswer, type RestCall, type Route } from './route.ts'

/** The first answer to an interaction. */
export function interactionRoutes(world: World): Route[] {
  return [
    {
      name: 'interaction-callback',
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      isOpen: true,
      handle: (call) => callback(world, call),
    },
  ]
}

function callback(world: World, call: RestCall): RestAnswer {
  const interaction = world.interactions.get(call.parameters.interaction!)
  const isKnown = interaction !== undefined && interaction.token === call.parameters.token
  if (!isKnown || interaction.status === 'failed') throw refusals.unknownInteraction()
  if (interaction.status !== 'sent') {
    if (!interaction.excused) world.violations.add('double-acknowledgement', `interaction ${interaction.id}`)
    throw new ApiError(400, 40060, 'Interaction has already been acknowledged.')
  }
  const body = call.body as CallbackBody
  call.check(callbackProblems(body, interaction, call.files))
  acknowledge(world, interaction, body, call.files)
  return call.query.get('with_response') === 'true' ? answer(describe(interaction)) : NOTHING
}

function describe({ id, type, original, acknowledgement }: Interaction): object {
  if (original === null || acknowledgement === null) return { interaction: { id, type } }
  return {
    interaction: {
      id,
      type,
      response_message_id: original.id,
      response_message_loading: acknowledgement.type === InteractionResponseType.DeferredChannelMessageWithSource,
      response_message_ephemeral: isEphemeral(original),
    },
    resource: { type: acknowledgement.type, message: original },
  }
}
