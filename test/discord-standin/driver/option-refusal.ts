import { type APIApplicationCommandOption, ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10'
import type { OptionValue } from './command-data.ts'

/** Most characters that the client lets a user type into an option. */
const MOST_CHARACTERS = 6000

/** Why Discord's client does not send a command with this value, or null where it does. */
export function optionRefusal(option: APIApplicationCommandOption, value: OptionValue | undefined): string | null {
  if (value === undefined) return option.required ? 'is required' : null
  if ('choices' in option && option.choices?.length) {
    if (!option.choices.some((choice) => choice.value === value)) return `offers no choice ${value}`
  }
  if (option.type === OptionType.String) {
    const length = [...String(value)].length
    const least = option.min_length ?? 0
    const most = option.max_length ?? MOST_CHARACTERS
    return length < least || length > most ? `takes ${least} to ${most} characters, not ${length}` : null
  }
  if (option.type === OptionType.Integer || option.type === OptionType.Number) {
    const { min_value: least = -Infinity, max_value: most = Infinity } = option
    return Number(value) < least || Number(value) > most ? `takes ${least} to ${most}, not ${value}` : null
  }
  return null
}
