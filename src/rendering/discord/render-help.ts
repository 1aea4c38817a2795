import { formatDate } from './format-date.ts'
import type { Locale } from './locales/locale.ts'
import { textsFor } from './locales/texts-for.ts'
import { type MessagePayload, messageOf } from './message-payload.ts'
import { NEUTRAL_COLOUR } from './parts/colours.ts'
import { container, textOf } from './parts/components.ts'

/** What the help says of this library and this bot. */
export interface HelpFacts {
  /** Null before the first index. */
  generation: number | null
  sources: number
  passages: number
  /** The latest date up to which a source is known to be true: `2026-06-30`; null where none says. */
  asOf: string | null
  /** How long earlier questions of a conversation count for follow-ups. */
  conversationHours: number
  /** How long answers and feedback on them are kept; null where they stay until they are deleted. */
  feedbackDays: number | null
}

/** What the bot can do, what its sources cover and as of when, what is stored and for how long. */
export function renderHelp(facts: HelpFacts, locale: Locale): MessagePayload {
  const { help, commands } = textsFor(locale)
  const date = facts.asOf === null ? null : formatDate(facts.asOf, locale)
  const list = `\`/${commands.sources.name} ${commands.sources.list.name}\``
  return messageOf([
    container(NEUTRAL_COLOUR, [
      textOf(`### ${help.title}`, help.purpose),
      textOf(
        `**${help.asking}**`,
        `- ${help.ask(`\`/${commands.ask.name}\``)}`,
        `- ${help.conversation}`,
        `- ${help.check(commands.check.name)}`,
      ),
      textOf(`**${help.sources}**`, help.covers({ ...facts, date }, list)),
      textOf(
        `**${help.stored}**`,
        `- ${help.answers(facts.feedbackDays)}`,
        `- ${help.conversations(facts.conversationHours)}`,
        `- ${help.unstored}`,
      ),
    ]),
  ])
}
