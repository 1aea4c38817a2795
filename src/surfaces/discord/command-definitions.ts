import type {
  APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import { MAX_QUESTION_LENGTH } from '../../answer/clean-question.ts'
import { CHECK_COMMAND_TEXT, COMMAND_TEXTS } from '../../rendering/discord/command-texts.ts'

/** The members' commands as Discord registers them: in guilds and direct messages, as guild install and user install. */
export function commandDefinitions(): RESTPostAPIApplicationCommandsJSONBody[] {
  const ask: APIApplicationCommandBasicOption[] = [
    {
      ...COMMAND_TEXTS['ask.question'],
      type: STRING,
      required: true,
      min_length: 1,
      max_length: MAX_QUESTION_LENGTH,
    },
    { ...COMMAND_TEXTS['ask.source'], type: STRING, autocomplete: true, required: false },
    { ...COMMAND_TEXTS['ask.private'], type: BOOLEAN, required: false },
  ]
  const source = { ...COMMAND_TEXTS['sources.show.source'], type: STRING, autocomplete: true, required: true } as const
  return [
    { ...COMMAND_TEXTS.ask, ...EVERYWHERE, type: CHAT_INPUT, options: ask },
    {
      ...COMMAND_TEXTS.sources,
      ...EVERYWHERE,
      type: CHAT_INPUT,
      options: [
        { ...COMMAND_TEXTS['sources.list'], type: SUBCOMMAND },
        { ...COMMAND_TEXTS['sources.show'], type: SUBCOMMAND, options: [source] },
      ],
    },
    { ...COMMAND_TEXTS.help, ...EVERYWHERE, type: CHAT_INPUT },
    { ...CHECK_COMMAND_TEXT, ...EVERYWHERE, type: MESSAGE },
  ]
}

// The enumerations of discord-api-types are types here, so their numbers stand in this file.
const CHAT_INPUT: ApplicationCommandType.ChatInput = 1
const MESSAGE: ApplicationCommandType.Message = 3
const SUBCOMMAND: ApplicationCommandOptionType.Subcommand = 1
const STRING: ApplicationCommandOptionType.String = 3
const BOOLEAN: ApplicationCommandOptionType.Boolean = 5
const IN_GUILDS: InteractionContextType.Guild = 0
const IN_DIRECT_MESSAGES: InteractionContextType.BotDM = 1
const IN_OTHER_MESSAGES: InteractionContextType.PrivateChannel = 2
const FOR_GUILDS: ApplicationIntegrationType.GuildInstall = 0
const FOR_USERS: ApplicationIntegrationType.UserInstall = 1

const EVERYWHERE = {
  contexts: [IN_GUILDS, IN_DIRECT_MESSAGES, IN_OTHER_MESSAGES],
  integration_types: [FOR_GUILDS, FOR_USERS],
}
