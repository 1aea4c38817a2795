import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIUser,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10'
import type { GivenFile } from '../state/attachments.ts'
import type { Channel } from '../state/channel.ts'
import type { World } from '../state/world.ts'
import { optionRefusal } from './option-refusal.ts'

/** What a user fills in for an option. */
export type OptionValue = string | number | boolean | GivenFile | APIUser | Channel

/** How a command is filled in. */
export interface FilledCommand {
  readonly channel: Channel
  /** The words after the name: a group and a sub-command, or one of them. */
  readonly subCommands: readonly string[]
  readonly values: Readonly<Record<string, OptionValue>>
  /** The option that is being typed, where choices are asked for. */
  readonly focused: string | null
  /** Whether the client's own checks are passed over. */
  readonly isForced: boolean
}

/** What an interaction says of a command that a user filled in. @throws where Discord's client would not send it */
export function commandData(world: World, command: APIApplicationCommand, filled: FilledCommand): object {
  const resolved = { attachments: {}, users: {}, channels: {} }
  const { options, path } = descend(command, filled.subCommands)
  const isPartial = filled.focused !== null || filled.isForced
  for (const name of Object.keys(filled.values)) {
    if (!options.some((option) => option.name === name)) throw new Error(`/${command.name} has no option ${name}`)
  }
  const given = options.flatMap((option) => {
    const value = filled.values[option.name]
    const refusal = isPartial ? null : optionRefusal(option, value)
    if (refusal !== null) throw new Error(`/${command.name}: the option ${option.name} ${refusal}`)
    if (value === undefined) return []
    const sent = resolve(world, option, { value, channel: filled.channel, resolved })
    const focused = option.name === filled.focused ? { focused: true } : {}
    return [{ name: option.name, type: option.type, value: sent, ...focused }]
  })
  const nested = path.reduceRight<object[]>((inner, step) => [{ ...step, options: inner }], given)
  const guild = command.guild_id === undefined ? {} : { guild_id: command.guild_id }
  return { id: command.id, name: command.name, type: command.type, options: nested, resolved, ...guild }
}

/** Goes down to the sub-command that is named. */
function descend(
  command: APIApplicationCommand,
  names: readonly string[],
): { options: APIApplicationCommandOption[]; path: { name: string; type: OptionType }[] } {
  let options = command.options ?? []
  const path: { name: string; type: OptionType }[] = []
  for (const name of names) {
    const found = options.find((option) => option.name === name && isSubCommand(option))
    if (found === undefined) throw new Error(`/${command.name} has no sub-command ${name}`)
    path.push({ name, type: found.type })
    options = 'options' in found ? (found.options ?? []) : []
  }
  if (options.some(isSubCommand)) throw new Error(`/${command.name} needs a sub-command`)
  return { options, path }
}

function isSubCommand({ type }: APIApplicationCommandOption): boolean {
  return type <= OptionType.SubcommandGroup
}

interface Resolved {
  attachments: Record<string, object>
  users: Record<string, object>
  channels: Record<string, object>
}

/** What is sent for a value: the value itself, or the id of what is described beside it. */
function resolve(
  world: World,
  { type }: APIApplicationCommandOption,
  { value, channel, resolved }: { value: OptionValue; channel: Channel; resolved: Resolved },
): string | number | boolean {
  if (typeof value !== 'object') return value
  if (type === OptionType.Attachment) {
    const attachment = world.attachments.add(channel.id, value as GivenFile, true)
    resolved.attachments[attachment.id] = attachment
    return attachment.id
  }
  const { id } = value as APIUser | Channel
  if (type === OptionType.User) resolved.users[id] = value
  if (type === OptionType.Channel) {
    const named = value as Channel
    resolved.channels[id] = { id, name: named.name, type: named.type, permissions: '0' }
  }
  return id
}
