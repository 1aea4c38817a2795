import type { ModalSubmitInteraction } from 'discord.js'
import { parseCustomId } from '../../../rendering/discord/custom-id.ts'
import { pickLocale } from '../../../rendering/discord/locales/locale.ts'
import { FOLLOW_UP_INPUT } from '../../../rendering/discord/render-follow-up-modal.ts'
import { renderNotice } from '../../../rendering/discord/render-notice.ts'
import { acknowledge } from '../acknowledge.ts'
import type { BotContext } from '../bot-context.ts'
import { deliver } from '../deliver.ts'
import { EPHEMERAL } from '../outgoing.ts'
import { placeOfInteraction } from '../place-of.ts'
import { showAnswer } from '../show-answer.ts'

/** The follow-up's modal was sent: the question counts with the one that the answer was given to. */
export async function handleFollowUp(interaction: ModalSubmitInteraction, context: BotContext): Promise<void> {
  const locale = pickLocale(interaction.locale)
  const id = parseCustomId(interaction.customId)
  // What follows a private answer stays private.
  const isPrivate = interaction.message?.flags.has(EPHEMERAL) ?? false
  if (!(await acknowledge(interaction, isPrivate, context))) return
  if (id?.action !== 'follow-up-question') {
    await deliver(interaction, renderNotice('expired', {}, locale), context)
    return
  }
  const place = placeOfInteraction(interaction)
  const earlier = await context.desk.questionOf(id.answerId, place.guildId)
  const question = { ...place, question: interaction.fields.getTextInputValue(FOLLOW_UP_INPUT), history: [earlier] }
  await showAnswer(interaction, question, locale, context)
}
