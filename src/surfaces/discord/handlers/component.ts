import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js'
import { type CustomId, parseCustomId } from '../../../rendering/discord/custom-id.ts'
import { type Locale, pickLocale } from '../../../rendering/discord/locales/locale.ts'
import { renderContext } from '../../../rendering/discord/render-context.ts'
import { renderFollowUpModal } from '../../../rendering/discord/render-follow-up-modal.ts'
import { renderNotice } from '../../../rendering/discord/render-notice.ts'
import { acknowledge } from '../acknowledge.ts'
import type { BotContext } from '../bot-context.ts'
import { deliver } from '../deliver.ts'
import { outgoing } from '../outgoing.ts'
import { placeOfInteraction } from '../place-of.ts'
import { retry } from '../retry.ts'
import { showSource, showSourceList } from './sources.ts'

/** A button or a select below one of our messages. Whatever is not ours, or of an earlier version, is told so. */
export async function handleComponent(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  context: BotContext,
): Promise<void> {
  const locale = pickLocale(interaction.locale)
  const id = parseCustomId(interaction.customId)
  if (id?.action === 'follow-up') {
    await retry(() => interaction.showModal(renderFollowUpModal(id.answerId, locale)))
    return
  }
  if (id?.action === 'sources' || id?.action === 'source') {
    // Turning a page changes the list that is there.
    await retry(() => interaction.deferUpdate())
    await turnPage(interaction, id, locale, context)
    return
  }
  if (!(await acknowledge(interaction, true, context))) return
  await reply(interaction, id, locale, context)
}

async function turnPage(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  id: Extract<CustomId, { action: 'sources' | 'source' }>,
  locale: Locale,
  context: BotContext,
): Promise<void> {
  if (id.action === 'sources') await showSourceList(interaction, id.page, locale, context)
  else await showSource(interaction, id.sourceId, id.page, locale, context)
}

async function reply(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  id: CustomId | null,
  locale: Locale,
  context: BotContext,
): Promise<void> {
  const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : ''
  const place = placeOfInteraction(interaction)
  switch (id?.action) {
    case 'context':
    case 'choose-context': {
      const excerpt = id.action === 'context' ? id.excerpt : Number(chosen)
      const found = await context.desk.context(id.answerId, excerpt, place.guildId)
      await deliver(interaction, renderContext(found, locale), context)
      return
    }
    case 'choose-source':
      await showSource(interaction, chosen, 1, locale, context)
      return
    case 'helpful':
    case 'not-helpful': {
      const helpful = id.action === 'helpful'
      const changed = await context.desk.feedback(id.answerId, place, id.action)
      await deliver(
        interaction,
        renderNotice(changed ? 'feedback-changed' : 'feedback-stored', { helpful }, locale),
        context,
      )
      return
    }
    default:
      await retry(() => interaction.editReply(outgoing(renderNotice('expired', {}, locale))))
  }
}
