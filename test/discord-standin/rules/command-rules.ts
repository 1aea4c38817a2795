import { ApplicationCommandType } from 'discord-api-types/v10'
import type { CommandBody } from '../state/commands.ts'
import { longest, nameProblems, type OptionBody, optionProblems, optionSize } from './command-option-rules.ts'
import { type Problem, problem } from './problem.ts'
import { textLength } from './text-length.ts'

/** Most characters of a command, its options and its choices together. */
const MOST_CHARACTERS = 8000
/** Most commands of each type. */
const MOST_OF_TYPE = new Map<ApplicationCommandType, number>([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
])
/** Discord's code for too many commands. */
const TOO_MANY = '30032'

/** The rules of commands that Discord's description leaves out. @param commands all that one request registers */
export function commandProblems(commands: readonly CommandBody[]): Problem[] {
  return [
    ...commands.flatMap((command, place) => [
      ...textProblems(command, String(place)),
      ...optionProblems(optionsOf(command), `${place}.options`),
      ...sizeProblems(command, String(place)),
    ]),
    ...setProblems(commands),
  ]
}

function textProblems(command: CommandBody, path: string): Problem[] {
  const isDescribed = textLength(command.description) > 0
  const isSlash = typeOf(command) === ApplicationCommandType.ChatInput
  if (isSlash) {
    const missing = problem(`${path}.description`, 'BASE_TYPE_REQUIRED', 'This field is required')
    return [...nameProblems(command, path), ...(isDescribed ? [] : [missing])]
  }
  const forbidden = (what: string) =>
    problem(`${path}.${what}`, 'APPLICATION_COMMAND_INVALID', `Context menu commands cannot have ${what}`)
  return [
    ...(isDescribed ? [forbidden('description')] : []),
    ...(optionsOf(command).length > 0 ? [forbidden('options')] : []),
  ]
}

function sizeProblems(command: CommandBody, path: string): Problem[] {
  const size =
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations) +
    optionSize(optionsOf(command))
  if (size <= MOST_CHARACTERS) return []
  return [problem(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${size} > ${MOST_CHARACTERS})`)]
}

function setProblems(commands: readonly CommandBody[]): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [place, command] of commands.entries()) {
    const key = `${typeOf(command)} ${command.name}`
    if (seen.has(key)) {
      const message = 'Application command names must be unique'
      problems.push(problem(`${place}.name`, 'APPLICATION_COMMANDS_DUPLICATE_NAME', message))
    }
    seen.add(key)
  }
  for (const [type, most] of MOST_OF_TYPE) {
    const count = commands.filter((command) => typeOf(command) === type).length
    if (count > most) problems.push(problem('', TOO_MANY, `Maximum number of application commands reached (${most})`))
  }
  return problems
}

function typeOf(command: CommandBody): ApplicationCommandType {
  return command.type ?? ApplicationCommandType.ChatInput
}

function optionsOf(command: CommandBody): OptionBody[] {
  return (command.options ?? []) as OptionBody[]
}
