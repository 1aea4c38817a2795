import type { MessageContextMenuCommandInteraction } from 'discord.js'
import { pickLocale } from '../../../rendering/discord/locales/locale.ts'
import { renderClaimCheck } from '../../../rendering/discord/render-claim-check.ts'
import { renderNotice } from '../../../rendering/discord/render-notice.ts'
import { acknowledge } from '../acknowledge.ts'
import type { BotContext } from '../bot-context.ts'
import { deliver } from '../deliver.ts'
import { placeOfInteraction } from '../place-of.ts'

/** `Check this claim` on a message: what the sources say on its statements, for the one who asked only. */
export async function handleCheckClaim(
  interaction: MessageContextMenuCommandInteraction,
  context: BotContext,
): Promise<void> {
  if (!(await acknowledge(interaction, true, context))) return
  const locale = pickLocale(interaction.locale)
  const claim = interaction.targetMessage.content.trim()
  if (claim === '') {
    await deliver(interaction, renderNotice('empty-claim', {}, locale), context)
    return
  }
  const check = await context.desk.check(placeOfInteraction(interaction), claim)
  await deliver(interaction, renderClaimCheck(check, locale), context)
}
