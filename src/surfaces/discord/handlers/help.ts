import type { RepliableInteraction } from 'discord.js'
import { CONVERSATION_HOURS, RETENTION_DAYS } from '../../../app/members/member-desk.ts'
import type { Locale } from '../../../rendering/discord/locales/locale.ts'
import { renderHelp } from '../../../rendering/discord/render-help.ts'
import type { BotContext } from '../bot-context.ts'
import { deliver } from '../deliver.ts'

/** `/help`: what the bot can do, what its sources cover and as of when, and what is stored. */
export async function showHelp(interaction: RepliableInteraction, locale: Locale, context: BotContext): Promise<void> {
  const { sources, generation } = await context.monazite.sources.list()
  const facts = {
    generation,
    sources: sources.length,
    passages: sources.reduce((sum, source) => sum + source.passages, 0),
    asOf:
      sources
        .flatMap(({ asOf }) => asOf ?? [])
        .sort()
        .at(-1) ?? null,
    conversationHours: CONVERSATION_HOURS,
    feedbackDays: RETENTION_DAYS,
  }
  await deliver(interaction, renderHelp(facts, locale), context)
}
