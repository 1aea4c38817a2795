import { isDeepStrictEqual } from 'node:util'
import type { ApplicationCommand, Client } from 'discord.js'
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'
import type { Logger } from '../../app/logger.ts'
import { retry } from './retry.ts'

/**
 * Tells Discord the bot's commands, in one guild or everywhere, unless it has just these already: writing them anew
 * counts against a daily limit.
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  guildId: string | null,
  logger: Logger,
): Promise<void> {
  const { commands: manager } = client.application
  const scope = guildId === null ? {} : { guildId }
  const existing = await retry(() => manager.fetch({ ...scope, withLocalizations: true }))
  if (isDeepStrictEqual(normalized([...existing.values()].map(asBody)), normalized(commands))) return
  await retry(() => (guildId === null ? manager.set(commands) : manager.set(commands, guildId)))
  logger.info({ commands: commands.length, guild: guildId ?? 'all' }, 'Commands registered.')
}

function asBody(command: ApplicationCommand): unknown {
  const { type, name, nameLocalizations, description, descriptionLocalizations, options, contexts } = command
  return {
    type,
    name,
    name_localizations: nameLocalizations,
    description,
    description_localizations: descriptionLocalizations,
    options: options.map(optionBody),
    contexts,
    integration_types: command.integrationTypes,
    default_member_permissions: command.defaultMemberPermissions?.bitfield.toString() ?? null,
  }
}

function optionBody(option: object): unknown {
  const given = option as Record<string, unknown>
  return {
    ...given,
    name_localizations: given.nameLocalizations ?? given.name_localizations,
    description_localizations: given.descriptionLocalizations ?? given.description_localizations,
    min_length: given.minLength ?? given.min_length,
    max_length: given.maxLength ?? given.max_length,
    options: Array.isArray(given.options) ? given.options.map(optionBody) : undefined,
  }
}

/** What both sides can say, in one order, with what is empty left out. */
function normalized(commands: readonly unknown[]): unknown {
  return commands.map(simplify).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

const SAID: ReadonlySet<string> = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'contexts',
  'integration_types',
  'default_member_permissions',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
])

function simplify(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplify)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
    .filter(([key, said]) => (SAID.has(key) || /^[a-z]{2}(-[A-Z]{2})?$/.test(key)) && !isEmpty(said))
    .map(([key, said]) => [key, simplify(said)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
