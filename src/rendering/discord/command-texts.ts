import type { LocalizationMap } from 'discord-api-types/v10'
import type { CommandText, CommandTexts } from './locales/texts.ts'
import { textsFor } from './locales/texts-for.ts'

/** Name and description of a command or an option as Discord registers them: English, and the other languages. */
export interface LocalisedText {
  name: string
  name_localizations: LocalizationMap
  description: string
  description_localizations: LocalizationMap
}

/** What the members' commands and their options are called, in every language of the bot. */
export const COMMAND_TEXTS = {
  ask: localise(({ ask }) => ask),
  'ask.question': localise(({ ask }) => ask.question),
  'ask.source': localise(({ ask }) => ask.source),
  'ask.private': localise(({ ask }) => ask.private),
  sources: localise(({ sources }) => sources),
  'sources.list': localise(({ sources }) => sources.list),
  'sources.show': localise(({ sources }) => sources.show),
  'sources.show.source': localise(({ sources }) => sources.show.source),
  help: localise(({ help }) => help),
} as const satisfies Record<string, LocalisedText>

/** The message command; Discord gives it no description. */
export const CHECK_COMMAND_TEXT = {
  name: textsFor('en').commands.check.name,
  name_localizations: inOtherLanguages(({ check }) => check.name),
} as const

function localise(pick: (commands: CommandTexts) => CommandText): LocalisedText {
  const { name, description } = pick(textsFor('en').commands)
  return {
    name,
    name_localizations: inOtherLanguages((commands) => pick(commands).name),
    description,
    description_localizations: inOtherLanguages((commands) => pick(commands).description),
  }
}

function inOtherLanguages(text: (commands: CommandTexts) => string): LocalizationMap {
  return {
    de: text(textsFor('de').commands),
    fr: text(textsFor('fr').commands),
    ja: text(textsFor('ja').commands),
    'zh-CN': text(textsFor('zh-cn').commands),
  }
}
