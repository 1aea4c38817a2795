import type { AutocompleteInteraction } from 'discord.js'
import type { BotContext } from '../bot-context.ts'

/** Discord takes at most so many choices … */
const MAX_CHOICES = 25
/** … and names of at most so many characters. */
const MAX_NAME_LENGTH = 100

/** Offers the sources whose title or id holds what has been typed so far. What comes back is validated again. */
export async function handleAutocomplete(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  const typed = interaction.options.getFocused().trim().toLowerCase()
  const { sources } = await context.monazite.sources.list()
  const choices = sources
    .filter(({ id, title }) => title.toLowerCase().includes(typed) || id.includes(typed))
    .slice(0, MAX_CHOICES)
    .map(({ id, title }) => ({ name: shorten(title), value: id }))
  await interaction.respond(choices)
}

function shorten(title: string): string {
  const characters = [...title]
  return characters.length <= MAX_NAME_LENGTH ? title : `${characters.slice(0, MAX_NAME_LENGTH - 1).join('')}…`
}
