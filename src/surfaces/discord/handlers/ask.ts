import type { ChatInputCommandInteraction } from 'discord.js'
import { pickLocale } from '../../../rendering/discord/locales/locale.ts'
import { acknowledge } from '../acknowledge.ts'
import type { BotContext } from '../bot-context.ts'
import { placeOfInteraction } from '../place-of.ts'
import { showAnswer } from '../show-answer.ts'

/** `/ask`: a question of its own, which begins a conversation where it is asked in one. */
export async function handleAsk(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void> {
  const { options } = interaction
  if (!(await acknowledge(interaction, options.getBoolean('private') ?? false, context))) return
  const source = options.getString('source')
  const question = {
    ...placeOfInteraction(interaction),
    question: options.getString('question', true),
    history: [],
    ...(source === null ? {} : { source }),
  }
  await showAnswer(interaction, question, pickLocale(interaction.locale), context)
}
