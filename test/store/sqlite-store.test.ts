import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { ReaderError } from '../../src/errors/reader-error.ts'
import { openDatabase } from '../../src/store/sqlite/open-database.ts'
import { createSqliteStore, openSqliteStore } from '../../src/store/sqlite-store.ts'
import { expectFailure } from '../contracts/expect-failure.ts'
import { describeStore } from '../contracts/store-contract.ts'
import { commit, DIMENSIONS, draft, storedSource, vectorsOf } from '../contracts/stored-source.ts'
import { temporaryFolder } from './temporary-folder.ts'

const SOURCE = storedSource('source', ['Dysprosium needs a licence.', 'Terbium needs one too.'])
const OTHER = storedSource('other', ['Samarium is listed.'])

describe('over SQLite', () => {
  let folder: string
  let opened = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'monazite-store-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  describeStore('a store', () => {
    opened += 1
    return openSqliteStore(join(folder, `${opened}`, 'index'))
  })
})

describe('a SQLite store on its disk', () => {
  test('has everything after it was closed and opened again', async () => {
    const folder = await temporaryFolder()
    const store = await openSqliteStore(folder)
    const generation = await commit(store, null, [SOURCE])
    const vectors = await store.loadVectors(1, DIMENSIONS)
    await store.close()

    const again = await openSqliteStore(folder)
    expect(await again.currentGeneration()).toEqual(generation)
    expect(await again.loadSources(1)).toEqual([SOURCE])
    expect(await again.loadVectors(1, DIMENSIONS)).toEqual(vectors)
    await again.close()
  })

  test('writes ahead, waits for the disk before it acknowledges, and holds to references and a short log', async () => {
    const connection = await openDatabase(await temporaryFolder())
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(connection.pragma('journal_size_limit', { simple: true })).toBe(16 * 1024 * 1024)
    connection.close()
  })

  test('gives way to the event loop while it loads, and notices when the generation goes meanwhile', async () => {
    const store = await openSqliteStore(await temporaryFolder())
    const lines = Array.from({ length: 1_100 }, (_, line) => `Line ${line}.`)
    const many = [storedSource('one', lines), storedSource('two', lines.toReversed())]
    await commit(store, null, many)
    await commit(store, 1, [])
    await commit(store, 2, [])
    let turns = 0
    const count = setInterval(() => (turns += 1))
    await Promise.all([store.loadSources(1), store.loadVectors(1, DIMENSIONS)])
    clearInterval(count)
    expect(turns).toBeGreaterThan(0)

    const loading = [store.loadSources(1), store.loadVectors(1, DIMENSIONS)]
    const expectations = loading.map((each) => expectFailure(each, ReaderError, 'unknown-generation'))
    await store.prune(1)
    await Promise.all(expectations)

    const late = expectFailure(
      store.loadSources(2).then(() => store.loadSources(2)),
      OperatorError,
      'store-closed',
    )
    await store.close()
    await late
  })
})

describe('two stores on one folder', () => {
  test('see each other at once, and only one of two commits from the same parent succeeds', async () => {
    const folder = await temporaryFolder()
    const [first, second] = await Promise.all([openSqliteStore(folder), openSqliteStore(folder)])
    const generation = await commit(first, null, [SOURCE])
    expect(await second.currentGeneration()).toEqual(generation)
    await commit(second, 1, [OTHER])
    await expectFailure(first.commitGeneration(draft(1, [SOURCE])), OperatorError, 'store-changed')
    expect(await first.loadSources(2)).toEqual([OTHER])
    await first.close()
    expect(await second.loadSources(1)).toEqual([SOURCE])
    await second.close()
  })

  test('wait for each other without stopping the event loop', async () => {
    const folder = await temporaryFolder()
    const store = await openSqliteStore(folder)
    await store.saveVectors('model-a', vectorsOf([SOURCE]))
    const blocker = new Database(join(folder, 'monazite.sqlite'))
    blocker.exec('BEGIN IMMEDIATE')
    // If the store slept on this thread, the lock would never be given back.
    setTimeout(() => blocker.close(), 50)
    expect((await store.commitGeneration(draft(null, [SOURCE]))).number).toBe(1)
    await store.close()
  })

  test('give up after the time allowed, and reading goes on meanwhile', async () => {
    const folder = await temporaryFolder()
    const store = await openSqliteStore(folder, { lockTimeoutMs: 30 })
    await commit(store, null, [SOURCE])
    const blocker = new Database(join(folder, 'monazite.sqlite'))
    blocker.exec('BEGIN IMMEDIATE')
    await expectFailure(store.commitGeneration(draft(1, [SOURCE])), OperatorError, 'store-locked')
    expect(await store.getText(1, 'source')).toBe(SOURCE.text)
    blocker.close()
    expect((await commit(store, 1, [OTHER])).number).toBe(2)
    await store.close()
  })

  test('cannot be opened while another process keeps the file for itself', async () => {
    const folder = await temporaryFolder()
    const blocker = new Database(join(folder, 'monazite.sqlite'))
    blocker.exec('BEGIN EXCLUSIVE')
    await expectFailure(openSqliteStore(folder, { lockTimeoutMs: 30 }), OperatorError, 'store-locked')
    blocker.close()
  })
})

describe('a SQLite store cannot be opened', () => {
  test('in a folder that cannot be created', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    await expectFailure(openSqliteStore(join(folder, 'file', 'index')), OperatorError, 'store-not-writable')
  })

  test('when a folder has the name of its file', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'monazite.sqlite'))
    await expectFailure(openSqliteStore(folder), OperatorError, 'store-not-writable')
  })

  test('when a newer program wrote it, and the file stays as it is', async () => {
    const folder = await temporaryFolder()
    await (await openSqliteStore(folder)).close()
    const newer = new Database(join(folder, 'monazite.sqlite'))
    newer.pragma('user_version = 1000')
    newer.close()
    await expectFailure(openSqliteStore(folder), OperatorError, 'store-too-new')
    expect(existsSync(join(folder, 'monazite.sqlite-wal'))).toBe(false)
  })
})

test('a SQLite store that may not be written says so, and can still be read', async () => {
  const folder = await temporaryFolder()
  const store = await openSqliteStore(folder)
  await commit(store, null, [SOURCE])
  await store.close()
  const connection = await openDatabase(folder)
  connection.pragma('query_only = 1')
  const readOnly = createSqliteStore(connection, 0)
  await expectFailure(readOnly.saveVectors('model-a', vectorsOf([OTHER])), OperatorError, 'store-not-writable')
  expect(await readOnly.loadSources(1)).toEqual([SOURCE])
  await readOnly.close()
})
