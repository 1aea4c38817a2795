import { z } from 'zod'
import type { Settings } from '../settings.ts'
import { BOT_PERMISSIONS, inviteLink, lackingPermissions } from './bot-permissions.ts'
import type { Check } from './doctor-report.ts'
import { readDiscord } from './read-discord.ts'

type DiscordSettings = Pick<Settings, 'discordToken' | 'discordGuildId' | 'discordApiUrl'>

const APPLICATION = z.object({ id: z.string(), name: z.string(), flags: z.int().default(0) })
const COMMANDS = z.array(z.object({ name: z.string() }))
const GUILDS = z.array(z.object({ name: z.string(), permissions: z.string() }))

/** Application flags of the privileged intents: presence, members and message content, whole or limited. */
const PRIVILEGED = (1 << 12) | (1 << 13) | (1 << 14) | (1 << 15) | (1 << 18) | (1 << 19)

/**
 * Tries the token and looks at Discord's side: the application, its commands, and what the bot may do in each server.
 * The token is never shown.
 */
export async function inspectDiscord(settings: DiscordSettings): Promise<Check[]> {
  const { discordToken: token, discordGuildId: guildId, discordApiUrl: api } = settings
  if (token === null) {
    const message = 'DISCORD_TOKEN is not set: the bot needs it, everything else works without.'
    return [{ name: 'discord', status: 'ok', message }]
  }
  const read = <T>(path: string, schema: z.ZodType<T>) => readDiscord({ api, token, path, schema })
  const application = await read('/applications/@me', APPLICATION)
  if ('fault' in application) return [{ name: 'discord', status: 'error', ...application.fault }]
  const { id, name, flags } = application.value
  const scope = guildId === null ? '' : `/guilds/${guildId}`
  const [commands, guilds] = await Promise.all([
    read(`/applications/${id}${scope}/commands`, COMMANDS),
    read('/users/@me/guilds', GUILDS),
  ])
  return [
    { name: 'discord', status: 'ok', message: `The token belongs to the application "${name}".` },
    { name: 'invite', status: 'ok', message: `To invite the bot, open ${inviteLink(id)}` },
    { name: 'intents', status: 'ok', message: describeIntents(flags) },
    'fault' in commands
      ? { name: 'commands', status: 'warning', ...commands.fault }
      : describeCommands(commands.value.map((command) => command.name)),
    ...('fault' in guilds
      ? [{ name: 'servers', status: 'warning' as const, ...guilds.fault }]
      : describeGuilds(guilds.value)),
  ]
}

function describeIntents(flags: number): string {
  return (flags & PRIVILEGED) === 0
    ? 'No privileged intent is switched on, and none is needed.'
    : 'A privileged intent is switched on; the bot needs none.'
}

function describeCommands(names: readonly string[]): Check {
  if (names.length > 0) return { name: 'commands', status: 'ok', message: `Registered: ${names.join(', ')}.` }
  const message = 'No command is registered yet.'
  return {
    name: 'commands',
    status: 'warning',
    message,
    fix: 'Run "npm run bot" once: it registers them at its start.',
  }
}

function describeGuilds(guilds: readonly { name: string; permissions: string }[]): Check[] {
  if (guilds.length === 0) {
    const message = 'The bot is in no server yet.'
    return [{ name: 'servers', status: 'warning', message, fix: 'Open the invite link and choose a server.' }]
  }
  const lacking = guilds.flatMap(({ name, permissions }) => {
    const missing = lackingPermissions(BigInt(permissions))
    return missing.length === 0 ? [] : [{ name, missing }]
  })
  if (lacking.length === 0) {
    const message = `In ${guilds.length} ${guilds.length === 1 ? 'server' : 'servers'}, with the permissions ${BOT_PERMISSIONS.map(([permission]) => permission).join(', ')}.`
    return [{ name: 'servers', status: 'ok', message }]
  }
  return lacking.map(({ name, missing }) => ({
    name: 'servers',
    status: 'warning',
    message: `In "${name}" the bot lacks ${missing.join(', ')}.`,
    fix: 'Give them to its role in the server settings, or invite it again.',
  }))
}
