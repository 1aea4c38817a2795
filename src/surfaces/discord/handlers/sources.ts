import type { RepliableInteraction } from 'discord.js'
import { ReaderError } from '../../../errors/reader-error.ts'
import type { Locale } from '../../../rendering/discord/locales/locale.ts'
import { renderSource } from '../../../rendering/discord/render-source.ts'
import { renderSourceList } from '../../../rendering/discord/render-source-list.ts'
import type { BotContext } from '../bot-context.ts'
import { deliver } from '../deliver.ts'

/** Shows a page of the list of sources. @param page counts from 1 */
export async function showSourceList(
  interaction: RepliableInteraction,
  page: number,
  locale: Locale,
  context: BotContext,
): Promise<void> {
  const { sources, generation } = await context.monazite.sources.list()
  await deliver(interaction, renderSourceList({ sources, generation, page }, locale), context)
}

/**
 * Shows one source.
 *
 * @param page of the publications that it rests on, counted from 1
 * @throws ReaderError `unknown-source`
 */
export async function showSource(
  interaction: RepliableInteraction,
  id: string,
  page: number,
  locale: Locale,
  context: BotContext,
): Promise<void> {
  const { sources, generation } = await context.monazite.sources.list()
  const source = sources.find((candidate) => candidate.id === id)
  if (source === undefined || generation === null) {
    throw new ReaderError('unknown-source', `There is no source "${id}".`, { id })
  }
  await deliver(interaction, renderSource({ source, generation, page }, locale), context)
}
