import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { PROGRAM_FOLDER, readSettings, readTerminalSettings } from '../../src/app/settings.ts'
import { ReaderError } from '../../src/errors/reader-error.ts'
import { temporaryFolder } from '../fakes/temporary-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await temporaryFolder()
})

const writeEnvFile = (...variables: string[]) => writeFile(path.join(folder, '.env'), variables.join('\n'))

function complaintOf(environment: NodeJS.ProcessEnv): string {
  try {
    readSettings(environment, folder)
  } catch (error) {
    if (error instanceof ReaderError && error.code === 'settings') return error.message
    throw error
  }
  return 'no complaint'
}

const DEFAULTS = {
  discordToken: null,
  discordGuildId: null,
  discordApiUrl: 'https://discord.com/api',
  attachmentOrigins: ['https://cdn.discordapp.com', 'https://media.discordapp.net'],
  fetchPrivateOrigins: [],
  moderatorRoleIds: [],
  index: path.join(PROGRAM_FOLDER, 'embeddings/index'),
  model: path.join(PROGRAM_FOLDER, 'embeddings/model'),
  seeds: path.join(PROGRAM_FOLDER, 'seeds'),
  databaseUrl: null,
  logLevel: 'info',
}

const GIVEN = {
  DISCORD_TOKEN: ' secret.token ',
  DISCORD_GUILD_ID: '123456789012345678',
  DISCORD_API_URL: 'http://localhost:8080/api',
  ATTACHMENT_ORIGINS: 'https://a.example, http://b.example:81,',
  FETCH_PRIVATE_ORIGINS: 'http://localhost:9000',
  MODERATOR_ROLE_IDS: '123456789012345678,223456789012345678',
  MONAZITE_INDEX: 'data/index',
  MONAZITE_MODEL: '/opt/model',
  MONAZITE_SEEDS: '../library',
  DATABASE_URL: 'postgresql://user:secret@localhost/monazite',
  LOG_LEVEL: 'debug',
}

const asGiven = () => ({
  discordToken: 'secret.token',
  discordGuildId: '123456789012345678',
  discordApiUrl: 'http://localhost:8080/api',
  attachmentOrigins: ['https://a.example', 'http://b.example:81'],
  fetchPrivateOrigins: ['http://localhost:9000'],
  moderatorRoleIds: ['123456789012345678', '223456789012345678'],
  index: path.join(folder, 'data/index'),
  model: '/opt/model',
  seeds: path.join(folder, '../library'),
  databaseUrl: 'postgresql://user:secret@localhost/monazite',
  logLevel: 'debug',
})

describe('readSettings', () => {
  it('has a default for everything, with folders beside the program', () => {
    expect(readSettings({}, folder)).toEqual(DEFAULTS)
  })

  it('reads every setting from the environment, with folders from where the program is started', () => {
    expect(readSettings(GIVEN, folder)).toEqual(asGiven())
  })

  it('reads every setting from a file .env', async () => {
    await writeEnvFile(...Object.entries(GIVEN).map(([name, value]) => `${name}="${value}"`))
    expect(readSettings({}, folder)).toEqual(asGiven())
  })

  it('prefers the environment to the file .env', async () => {
    await writeEnvFile('LOG_LEVEL=warn', 'MONAZITE_INDEX=/from/file')
    const settings = readSettings({ LOG_LEVEL: 'error' }, folder)
    expect(settings).toMatchObject({ logLevel: 'error', index: '/from/file' })
  })

  it('takes an empty variable for one that is not set', async () => {
    expect(readSettings(Object.fromEntries(Object.keys(GIVEN).map((name) => [name, ''])), folder)).toEqual(DEFAULTS)
    await writeEnvFile('LOG_LEVEL=warn', 'DATABASE_URL=')
    expect(readSettings({ LOG_LEVEL: '' }, folder)).toEqual({ ...DEFAULTS, logLevel: 'warn' })
  })

  it('pays no heed to variables of other programs', () => {
    expect(readSettings({ PATH: '/bin', DISCORD: 'x' }, folder)).toEqual(DEFAULTS)
  })

  it.each([
    ['DISCORD_GUILD_ID', 'my guild', 'expected a Discord id of 15 to 20 digits'],
    ['DISCORD_API_URL', 'discord.com', 'expected a web address'],
    ['DISCORD_API_URL', 'ftp://discord.com', 'expected a web address'],
    ['DISCORD_API_URL', 'https://discord.com/api/', 'expected no slash at the end'],
    ['ATTACHMENT_ORIGINS', 'https://a.example/path', 'expected origins such as https://example.org'],
    ['FETCH_PRIVATE_ORIGINS', 'localhost', 'expected origins such as https://example.org'],
    ['MODERATOR_ROLE_IDS', '123456789012345678,admin', 'expected a Discord id of 15 to 20 digits'],
    ['LOG_LEVEL', 'loud', 'expected one of fatal, error, warn, info, debug, trace, silent'],
  ])('names %s where it is "%s", what was expected and what came', (name, value, expected) => {
    const complaint = complaintOf({ [name]: value })
    expect(complaint).toContain(`The setting ${name} cannot be used: ${expected}`)
    expect(complaint).toContain(`not "${value}"`)
  })

  it.each([
    ['DISCORD_TOKEN', '   ', 'expected the token of a Discord application'],
    ['DATABASE_URL', 'mysql://user:secret@localhost', 'expected an address that begins with postgresql://'],
  ])('names %s without repeating what may be a secret', (name, value, expected) => {
    expect(complaintOf({ [name]: value })).toBe(`The setting ${name} cannot be used: ${expected}.`)
  })

  it('names a bad value of the file .env, and a file that cannot be read', async () => {
    await writeEnvFile('LOG_LEVEL=loud')
    expect(complaintOf({})).toMatch(/LOG_LEVEL.*not "loud"/)
    folder = await temporaryFolder()
    await mkdir(path.join(folder, '.env'))
    expect(complaintOf({})).toBe(`The file ${path.join(folder, '.env')} cannot be read. Check its permissions.`)
  })
})

describe('readTerminalSettings', () => {
  it.each([
    [{}, { colour: true, stacks: false }],
    [{ NO_COLOR: '' }, { colour: true, stacks: false }],
    [{ NO_COLOR: '0' }, { colour: false, stacks: false }],
    [{ LOG_LEVEL: 'debug' }, { colour: true, stacks: true }],
    [{ LOG_LEVEL: 'loud' }, { colour: true, stacks: false }],
  ])('reads %j', (environment, expected) => {
    expect(readTerminalSettings(environment)).toEqual(expected)
  })
})
