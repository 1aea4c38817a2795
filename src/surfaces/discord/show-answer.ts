import type { RepliableInteraction } from 'discord.js'
import type { MemberQuestion } from '../../app/members/member-desk.ts'
import type { Locale } from '../../rendering/discord/locales/locale.ts'
import { renderAnswer } from '../../rendering/discord/render-answer.ts'
import type { BotContext } from './bot-context.ts'
import { deliver } from './deliver.ts'

/** Answers an acknowledged interaction and keeps where the answer is shown. */
export async function showAnswer(
  interaction: RepliableInteraction,
  question: MemberQuestion,
  locale: Locale,
  context: BotContext,
): Promise<void> {
  const { id, answer } = await context.desk.ask(question)
  const message = await deliver(interaction, renderAnswer(answer, locale, { answerId: id }), context)
  if (message !== null) await context.desk.shownIn(id, message.channelId, message.id)
}
