import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { type Problem, problem } from './problem.ts'
import { textLength } from './text-length.ts'

/** Letters, digits, dashes, underscores and apostrophes of any script. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const MOST_CHOICE_CHARACTERS = 100

/** Texts of other languages, by language. */
export type Localizations = Record<string, string> | null

/** An option of a command as a bot registers it. */
export interface OptionBody {
  type: ApplicationCommandOptionType
  name: string
  description: string
  name_localizations?: Localizations
  description_localizations?: Localizations
  required?: boolean
  autocomplete?: boolean
  choices?: { name: string; value: string | number; name_localizations?: Localizations }[]
  options?: OptionBody[]
}

/** The rules of the options of a command, and of their options. */
export function optionProblems(options: readonly OptionBody[], path: string): Problem[] {
  return [
    ...orderProblems(options, path),
    ...mixProblems(options, path),
    ...options.flatMap((option, place) => [
      ...nameProblems(option, `${path}.${place}`),
      ...choiceProblems(option, `${path}.${place}`),
      ...optionProblems(option.options ?? [], `${path}.${place}.options`),
    ]),
  ]
}

/** The rules of a name and its translations. */
export function nameProblems(
  { name, name_localizations }: { name: string; name_localizations?: Localizations },
  path: string,
): Problem[] {
  const code = 'APPLICATION_COMMAND_INVALID_NAME'
  const names: [string, string][] = [
    [`${path}.name`, name],
    ...Object.entries(name_localizations ?? {}).map(([language, text]): [string, string] => [
      `${path}.name_localizations.${language}`,
      text,
    ]),
  ]
  return names.flatMap(([at, text]) => {
    if (!NAME.test(text)) return [problem(at, code, `The name "${text}" is invalid`)]
    return text === text.toLowerCase() ? [] : [problem(at, code, `The name "${text}" must be in lower case`)]
  })
}

/** Characters of options as they count towards the size of a command; of translations, the longest counts. */
export function optionSize(options: readonly OptionBody[]): number {
  return options.reduce((sum, option) => {
    const choices = (option.choices ?? []).map(
      (choice) => longest(choice.name, choice.name_localizations) + textLength(choice.value),
    )
    const own = longest(option.name, option.name_localizations)
    const described = longest(option.description, option.description_localizations)
    return sum + own + described + choices.reduce((all, one) => all + one, 0) + optionSize(option.options ?? [])
  }, 0)
}

/** Length of the longest of a text and its translations. */
export function longest(text: string | undefined, localizations: Localizations | undefined): number {
  return Math.max(textLength(text), ...Object.values(localizations ?? {}).map(textLength))
}

function orderProblems(options: readonly OptionBody[], path: string): Problem[] {
  const names = new Set<string>()
  let isOptional = false
  return options.flatMap((option, place) => {
    const problems: Problem[] = []
    if (names.has(option.name)) {
      const message = 'Option names must be unique'
      problems.push(problem(`${path}.${place}.name`, 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', message))
    }
    names.add(option.name)
    if (isSubCommand(option)) return problems
    if (option.required && isOptional) {
      const message = 'Required options must be placed before non-required options'
      problems.push(problem(`${path}.${place}`, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message))
    }
    isOptional ||= !option.required
    return problems
  })
}

function mixProblems(options: readonly OptionBody[], path: string): Problem[] {
  if (options.every(isSubCommand) || !options.some(isSubCommand)) return []
  const message = 'Sub-commands and other options cannot be mixed'
  return [problem(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message)]
}

function choiceProblems({ choices = [], autocomplete }: OptionBody, path: string): Problem[] {
  const isWrong = (value: string | number) => typeof value === 'string' && textLength(value) > MOST_CHOICE_CHARACTERS
  const message = `Must be between 1 and ${MOST_CHOICE_CHARACTERS} in length.`
  const long = choices.flatMap(({ value }, place) =>
    isWrong(value) ? [problem(`${path}.choices.${place}.value`, 'BASE_TYPE_BAD_LENGTH', message)] : [],
  )
  if (!autocomplete || choices.length === 0) return long
  const both = 'Choices and autocompletion exclude each other'
  return [...long, problem(path, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', both)]
}

function isSubCommand({ type }: OptionBody): boolean {
  return type <= ApplicationCommandOptionType.SubcommandGroup
}
