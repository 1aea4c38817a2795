import { InteractionResponseType as Callback, MessageFlags } from 'discord-api-types/v10'
import type { CallbackBody } from '../rules/callback-rules.ts'
import type { Interaction } from './interaction.ts'
import type { UploadedFile } from './message-body.ts'
import { storeFiles } from './store-files.ts'
import type { World } from './world.ts'
import { editMessage, writeMessage } from './write-message.ts'

/** Takes the first answer to an interaction. Its form is checked already. */
export function acknowledge(
  world: World,
  interaction: Interaction,
  { type, data = {} }: CallbackBody,
  files: readonly UploadedFile[],
): void {
  interaction.cancelDeadline()
  const ephemeral = isHidden(interaction, data.flags ?? 0)
  const deferred = type === Callback.DeferredChannelMessageWithSource || type === Callback.DeferredMessageUpdate
  interaction.acknowledgement = { type, afterMs: world.clock.now() - interaction.sentAt, deferred, ephemeral }
  interaction.status = 'answered'
  const origin = { author: world.bot, interaction, ephemeral }
  const { channel } = interaction
  switch (type) {
    case Callback.ChannelMessageWithSource: {
      const attachments = storeFiles(world, channel, { files, body: data, ephemeral })
      interaction.original = writeMessage(world, channel, data, { ...origin, attachments })
      break
    }
    case Callback.DeferredChannelMessageWithSource:
      interaction.status = 'thinking'
      interaction.original = writeMessage(world, channel, { flags: MessageFlags.Loading }, origin)
      break
    case Callback.DeferredMessageUpdate:
      interaction.status = 'updating'
      interaction.original = interaction.message
      break
    case Callback.UpdateMessage: {
      const message = world.messages.get(interaction.message?.id ?? '')
      const attachments = storeFiles(world, channel, { files, body: data, ephemeral })
      if (message !== undefined) interaction.original = editMessage(world, message, data, attachments)
      break
    }
    case Callback.ApplicationCommandAutocompleteResult:
      interaction.choices = data.choices ?? []
      break
    case Callback.Modal:
      interaction.modal = data as unknown as NonNullable<Interaction['modal']>
      break
  }
}

/** Whether only the user sees the answer: because the bot wants it, or because a user install may not show it. */
function isHidden(interaction: Interaction, flags: number): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0 || interaction.isForcedEphemeral
}
