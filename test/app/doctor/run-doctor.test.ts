import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DoctorReport } from '../../../src/app/doctor/doctor-report.ts'
import { runDoctor } from '../../../src/app/doctor/run-doctor.ts'
import { inspectSettings, PROGRAM_FOLDER } from '../../../src/app/settings.ts'
import { MODEL_FINGERPRINT } from '../../../src/embedding/model-files.ts'
import { openSqliteStore } from '../../../src/store/sqlite-store.ts'
import { draft, storedSource, vectorsOf } from '../../contracts/stored-source.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'

let folder: string
let index: string

beforeEach(async () => {
  folder = await temporaryFolder()
  index = path.join(folder, 'index')
  await mkdir(path.join(folder, 'seeds'))
  await writeFile(path.join(folder, 'seeds', 'yttrium.md'), '# Yttrium\n\nYttrium is a rare earth element.\n')
})

const examine = (environment: NodeJS.ProcessEnv = {}, nodeVersion?: string) => {
  const folders = { MONAZITE_INDEX: index, MONAZITE_SEEDS: path.join(folder, 'seeds') }
  return runDoctor(inspectSettings({ ...folders, ...environment }, folder), nodeVersion)
}
const find = ({ checks }: DoctorReport, name: string) => checks.find((check) => check.name === name)
const statuses = ({ checks }: DoctorReport) => Object.fromEntries(checks.map(({ name, status }) => [name, status]))

/** An index with one source of so many passages, made with a model. */
async function makeIndex(passages: number, model = MODEL_FINGERPRINT): Promise<void> {
  const sentences = Array.from({ length: passages }, (_, at) => `Sentence ${at} is about dysprosium.`)
  const source = storedSource('source', sentences)
  const store = await openSqliteStore(index)
  await store.saveVectors(model, vectorsOf([source]))
  await store.commitGeneration(draft(null, [source], model))
  await store.close()
}

describe('the doctor of a sound program', () => {
  it('finds nothing broken before the first index, and makes none', async () => {
    const report = await examine()
    expect(report.ok).toBe(true)
    expect(statuses(report)).toEqual({
      node: 'ok',
      settings: 'ok',
      model: 'ok',
      embedding: 'ok',
      libraries: 'ok',
      sources: 'ok',
      'index folder': 'ok',
      disk: 'ok',
      store: 'warning',
      discord: 'ok',
    })
    expect(find(report, 'store')).toMatchObject({ fix: 'npm run index' })
    expect(existsSync(index)).toBe(false)
  })

  it('looks into the index that is there', async () => {
    await makeIndex(3)
    const report = await examine()
    expect(report.ok).toBe(true)
    expect(statuses(report)).toMatchObject({ store: 'ok', generation: 'ok', graph: 'ok' })
    expect(find(report, 'generation')?.message).toContain('Generation 1 of 2026-07-01T12:00:00.000Z is current: 3')
  })

  it('says that the bot needs a token, and never shows one', async () => {
    expect(find(await examine(), 'discord')).toMatchObject({
      status: 'ok',
      message: expect.stringContaining('the bot needs it'),
    })
    const report = await examine({ DISCORD_TOKEN: 'very.secret', DISCORD_API_URL: 'http://127.0.0.1:9/api' })
    expect(find(report, 'discord')).toMatchObject({
      status: 'error',
      message: 'Discord cannot be reached at http://127.0.0.1:9/api.',
    })
    expect(report.settings.DISCORD_TOKEN).toBe('***')
    expect(JSON.stringify(report)).not.toContain('very.secret')
  })
})

describe('the doctor finds', () => {
  it('a Node that is too old', async () => {
    const report = await examine({}, 'v18.20.1')
    expect(report.ok).toBe(false)
    expect(find(report, 'node')).toEqual({
      name: 'node',
      status: 'error',
      message: 'Node v18.20.1 is too old; 20 or newer is needed.',
      fix: 'Install Node 20 or newer.',
    })
  })

  it('every setting that cannot be used, and goes on with its default', async () => {
    const report = await examine({ LOG_LEVEL: 'loud', DISCORD_GUILD_ID: '12', DATABASE_URL: 'mysql://u:hidden@h/d' })
    const check = find(report, 'settings')
    expect(check?.status).toBe('error')
    for (const name of ['LOG_LEVEL', 'DISCORD_GUILD_ID', 'DATABASE_URL']) expect(check?.message).toContain(name)
    expect(report.settings).toMatchObject({ LOG_LEVEL: 'info', DISCORD_GUILD_ID: null, DATABASE_URL: null })
    expect(JSON.stringify(report)).not.toContain('hidden')
  })

  it('a file .env that cannot be read', async () => {
    await mkdir(path.join(folder, '.env'))
    expect(find(await examine(), 'settings')).toMatchObject({
      status: 'error',
      message: expect.stringContaining(path.join(folder, '.env')),
    })
  })

  it('a model that is missing or damaged, and does not load it', async () => {
    const model = path.join(folder, 'model')
    expect(find(await examine({ MONAZITE_MODEL: model }), 'model')?.message).toContain('is missing')
    await cp(path.join(PROGRAM_FOLDER, 'embeddings/model'), model, { recursive: true })
    const file = path.join(model, 'config.json')
    await writeFile(file, `${await readFile(file, 'utf8')} `)
    const report = await examine({ MONAZITE_MODEL: model })
    expect(find(report, 'model')).toMatchObject({ status: 'error', message: expect.stringContaining('is damaged') })
    expect(find(report, 'embedding')).toBeUndefined()
  })

  it('sources that are missing, and those that are left out', async () => {
    expect(find(await examine({ MONAZITE_SEEDS: path.join(folder, 'none') }), 'sources')?.status).toBe('error')
    await writeFile(path.join(folder, 'seeds', 'broken.md'), '---\nid: Not An Id\n---\n# Broken\n\nText.\n')
    expect(find(await examine(), 'sources')).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('broken.md'),
    })
  })

  it('a folder that cannot be made', async () => {
    await writeFile(path.join(folder, 'file'), '')
    const report = await examine({ MONAZITE_INDEX: path.join(folder, 'file', 'index') })
    expect(find(report, 'index folder')).toMatchObject({
      status: 'error',
      message: `${path.join(folder, 'file')} is a file, and no folder can be made of it.`,
    })
  })

  it('a database that is none', async () => {
    await mkdir(index)
    await writeFile(
      path.join(index, 'monazite.sqlite'),
      'no database at all, but long enough to be taken for one'.repeat(99),
    )
    const report = await examine()
    expect(report.ok).toBe(false)
    expect(find(report, 'store')).toMatchObject({ status: 'error', message: expect.stringContaining('is damaged') })
    expect(find(report, 'generation')).toBeUndefined()
  })

  it('a store that cannot be had', async () => {
    const report = await examine({ DATABASE_URL: 'postgresql://user:hidden@localhost/monazite?sslpassword=hidden' })
    expect(find(report, 'store')).toMatchObject({ status: 'error', message: expect.stringContaining('DATABASE_URL') })
    expect(report.settings.DATABASE_URL).toBe('postgresql://user:***@localhost/monazite?sslpassword=***')
    expect(JSON.stringify(report)).not.toContain('hidden')
  })

  it('an index of another model', async () => {
    await makeIndex(2, 'another-model')
    expect(find(await examine(), 'generation')).toMatchObject({ status: 'error', fix: 'npm run index' })
  })

  it('a graph that is not recorded, missing or changed', async () => {
    await makeIndex(1_000)
    expect(find(await examine(), 'graph')).toMatchObject({ status: 'warning', fix: 'npm run index' })

    const file = 'graph-1-test.hnsw'
    const store = await openSqliteStore(index)
    const sha256 = 'ab'.repeat(32)
    await store.saveGraph({ generation: 1, file, bytes: 4, sha256, count: 1_000 })
    await store.close()
    expect(find(await examine(), 'graph')).toMatchObject({ status: 'warning', message: expect.stringContaining(file) })

    await writeFile(path.join(index, file), 'good')
    expect(find(await examine(), 'graph')).toMatchObject({ status: 'error', message: expect.stringContaining(file) })
  })

  it('all of it at once', async () => {
    await mkdir(index)
    await writeFile(path.join(index, 'monazite.sqlite'), '')
    await rm(path.join(folder, 'seeds'), { recursive: true })
    await writeFile(path.join(folder, '.env'), 'LOG_LEVEL=loud')
    const report = await examine({ MONAZITE_MODEL: path.join(folder, 'none') }, 'v16.0.0')
    expect(report.checks.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([
      'node',
      'settings',
      'model',
      'sources',
    ])
    expect(find(report, 'generation')?.status).toBe('warning')
    expect(await readdir(index)).toContain('monazite.sqlite')
  })
})
