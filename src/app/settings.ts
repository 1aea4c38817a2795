import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'dotenv'
import { z } from 'zod'
import { ReaderError } from '../errors/reader-error.ts'

/** Everything that the environment decides. The table in README says what each means. */
export interface Settings {
  discordToken: string | null
  discordGuildId: string | null
  discordApiUrl: string
  attachmentOrigins: string[]
  fetchPrivateOrigins: string[]
  moderatorRoleIds: string[]
  /** Folder of store and graph, absolute. */
  index: string
  /** Folder of the embedding model, absolute. */
  model: string
  /** Folder of the bundled sources, absolute. */
  seeds: string
  databaseUrl: string | null
  logLevel: (typeof LOG_LEVELS)[number]
}

/** The program's own folder: bundled files are found there whatever folder it is started from. */
export const PROGRAM_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * Reads the settings from the environment and, where that says nothing, from a file `.env` in the current folder.
 * A variable that is set but empty counts as not set.
 *
 * @throws ReaderError `settings` that names the variable, what was expected and what came
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env, folder = process.cwd()): Settings {
  const { settings, faults } = inspectSettings(environment, folder)
  if (faults[0] !== undefined) throw faults[0]
  return settings
}

/** Settings as far as they can be used. */
export interface InspectedSettings {
  /** With the default in place of every value that cannot be used. */
  settings: Settings
  /** One `settings` error for each variable, or file, that cannot be used; with the name in its context. */
  faults: ReaderError[]
}

/** Reads the settings as `readSettings` does, and goes on after what cannot be used: for looking into what is wrong. */
export function inspectSettings(
  environment: NodeJS.ProcessEnv = process.env,
  folder = process.cwd(),
): InspectedSettings {
  const { variables, fault } = readEnvFile(folder)
  const faults = fault === null ? [] : [fault]
  const given = { ...onlySet(variables), ...onlySet(environment) }
  let parsed = SCHEMA.safeParse(given)
  // A default is always usable, so this ends when the last unusable variable has been taken out.
  while (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0] ?? 'a setting')
    const came = SECRETS.has(name) ? '' : `, not "${given[name]}"`
    const sentence = `The setting ${name} cannot be used: ${issue?.message ?? 'it has the wrong form'}${came}.`
    faults.push(new ReaderError('settings', sentence, { name }))
    delete given[name]
    parsed = SCHEMA.safeParse(given)
  }
  return { settings: toSettings(parsed.data, folder), faults }
}

/** What a terminal is told by its environment. It cannot be wrong, so that a wrong setting can still be told of. */
export interface TerminalSettings {
  /** False where NO_COLOR is set and not empty (no-color.org). */
  colour: boolean
  /** Whether an unforeseen failure is shown with its stack. */
  stacks: boolean
}

/** Reads what the environment says of the terminal; a file `.env` has no say in it. */
export function readTerminalSettings(environment: NodeJS.ProcessEnv = process.env): TerminalSettings {
  return { colour: (environment.NO_COLOR ?? '') === '', stacks: environment.LOG_LEVEL === 'debug' }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Their values are never repeated, not even when they are wrong. */
const SECRETS: ReadonlySet<string> = new Set(['DISCORD_TOKEN', 'DATABASE_URL'])

const snowflake = z.string().regex(/^\d{15,20}$/, { error: 'expected a Discord id of 15 to 20 digits' })
const list = (separated: string) =>
  separated
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'expected origins such as https://example.org, parted by commas',
})

const SCHEMA = z.object({
  DISCORD_TOKEN: z.string().trim().min(1, { error: 'expected the token of a Discord application' }).optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'expected a web address' })
    .refine((text) => !text.endsWith('/'), { error: 'expected no slash at the end' })
    .default('https://discord.com/api'),
  ATTACHMENT_ORIGINS: z
    .string()
    .default('https://cdn.discordapp.com,https://media.discordapp.net')
    .transform(list)
    .pipe(z.array(origin)),
  FETCH_PRIVATE_ORIGINS: z.string().default('').transform(list).pipe(z.array(origin)),
  MODERATOR_ROLE_IDS: z.string().default('').transform(list).pipe(z.array(snowflake)),
  MONAZITE_INDEX: z.string().optional(),
  MONAZITE_MODEL: z.string().optional(),
  MONAZITE_SEEDS: z.string().optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'expected an address that begins with postgresql://' })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `expected one of ${LOG_LEVELS.join(', ')}` }).default('info'),
})

function toSettings(values: z.infer<typeof SCHEMA>, folder: string): Settings {
  return {
    discordToken: values.DISCORD_TOKEN ?? null,
    discordGuildId: values.DISCORD_GUILD_ID ?? null,
    discordApiUrl: values.DISCORD_API_URL,
    attachmentOrigins: values.ATTACHMENT_ORIGINS,
    fetchPrivateOrigins: values.FETCH_PRIVATE_ORIGINS,
    moderatorRoleIds: values.MODERATOR_ROLE_IDS,
    index: inFolder(values.MONAZITE_INDEX, folder, 'embeddings/index'),
    model: inFolder(values.MONAZITE_MODEL, folder, 'embeddings/model'),
    seeds: inFolder(values.MONAZITE_SEEDS, folder, 'seeds'),
    databaseUrl: values.DATABASE_URL ?? null,
    logLevel: values.LOG_LEVEL,
  }
}

/** A folder that is named is meant from where the program is started; the default lies beside the program. */
function inFolder(named: string | undefined, folder: string, fallback: string): string {
  return named === undefined ? path.join(PROGRAM_FOLDER, fallback) : path.resolve(folder, named)
}

function readEnvFile(folder: string): { variables: Record<string, string>; fault: ReaderError | null } {
  const file = path.join(folder, '.env')
  try {
    return { variables: parse(readFileSync(file)), fault: null }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const sentence = `The file ${file} cannot be read. Check its permissions.`
    return { variables: {}, fault: missing ? null : new ReaderError('settings', sentence, { file }) }
  }
}

function onlySet(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
}
