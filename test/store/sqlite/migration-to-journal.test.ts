import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../../src/errors/operator-error.ts'
import { MIGRATIONS, migrate } from '../../../src/store/sqlite/migrations.ts'
import { openSqliteStore } from '../../../src/store/sqlite-store.ts'
import { expectFailure } from '../../contracts/expect-failure.ts'
import { journalAnswer } from '../../contracts/journal-answer.ts'
import { commit, DIMENSIONS, storedSource } from '../../contracts/stored-source.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const FIRST = storedSource('source', ['Dysprosium needs a licence.', 'Terbium needs one too.'])
const SECOND = storedSource('source', ['Dysprosium needs none. 稀土 🧲'])

describe('the migration of a database without a journal', () => {
  test('keeps everything, and there is a journal', async () => {
    const { folder, contents } = await libraryOfVersion1()
    const store = await openSqliteStore(folder)
    expect(await readLibrary(store)).toEqual(contents)
    expect(await store.check()).toEqual([])
    await store.journal.saveAnswer(journalAnswer('one'))
    expect(await store.journal.getAnswer('one')).toEqual(journalAnswer('one'))
    expect((await commit(store, 1, [FIRST])).number).toBe(3)
    await store.close()
  })

  test('is taken once by two programs that open it at the same time', async () => {
    const { folder, contents } = await libraryOfVersion1()
    const stores = await Promise.all([openSqliteStore(folder), openSqliteStore(folder)])
    for (const store of stores) expect(await readLibrary(store)).toEqual(contents)
    for (const store of stores) await store.close()
  })

  test('waits for a process that writes, and leaves the database as it was when that takes too long', async () => {
    const { folder, file, contents } = await libraryOfVersion1()
    const blocker = new Database(file)
    blocker.exec('BEGIN IMMEDIATE')
    await expectFailure(openSqliteStore(folder, { lockTimeoutMs: 30 }), OperatorError, 'store-locked')
    expect(blocker.pragma('user_version', { simple: true })).toBe(1)
    setTimeout(() => blocker.close(), 50)
    const store = await openSqliteStore(folder)
    expect(await readLibrary(store)).toEqual(contents)
    await store.close()
  })

  test('makes it one that an older program refuses, and leaves as it is', async () => {
    const { folder, file } = await libraryOfVersion1()
    await (await openSqliteStore(folder)).close()
    const older = new Database(file)
    const tables = schemaOf(older)
    expect(() => migrate(older, MIGRATIONS.slice(0, 1))).toThrow('was written by a newer Monazite')
    expect(older.pragma('user_version', { simple: true })).toBe(2)
    expect(schemaOf(older)).toEqual(tables)
    older.close()
  })

  test('leads to the tables that a new database has', async () => {
    const { folder, file } = await libraryOfVersion1()
    await (await openSqliteStore(folder)).close()
    const migrated = new Database(file)
    const created = new Database(':memory:')
    migrate(created)
    expect(schemaOf(migrated)).toEqual(schemaOf(created))
    migrated.close()
  })

  test('starts from the tables that version 1 had, to the letter', () => {
    const connection = new Database(':memory:')
    migrate(connection, MIGRATIONS.slice(0, 1))
    const digest = createHash('sha256')
      .update(JSON.stringify(schemaOf(connection)))
      .digest('hex')
    expect(digest).toBe(VERSION_1)
    connection.close()
  })
})

/** SHA-256 of the schema that the first commit of the store (version 1) wrote. */
const VERSION_1 = '8da5e4fa8ebe6e407248226d1882b961c38084f3200f4bf03d890f423b5b4d09'

/** @returns a library in a database of version 1, made by taking the second migration back */
async function libraryOfVersion1() {
  const folder = await temporaryFolder()
  const store = await openSqliteStore(folder)
  await commit(store, null, [FIRST])
  await commit(store, 1, [SECOND])
  await store.saveGraph({ generation: 2, file: 'two.hnsw', bytes: 1, sha256: 'ab', count: 1 })
  await store.rollback(1)
  const contents = await readLibrary(store)
  await store.close()

  const file = join(folder, 'monazite.sqlite')
  const connection = new Database(file)
  for (const table of ['feedback', 'answers', 'conversation_questions', 'installation_key']) {
    connection.exec(`DROP TABLE ${table}`)
  }
  connection.pragma('user_version = 1')
  const genuine = new Database(':memory:')
  migrate(genuine, MIGRATIONS.slice(0, 1))
  expect(schemaOf(connection)).toEqual(schemaOf(genuine))
  connection.close()
  return { folder, file, contents }
}

async function readLibrary(store: Awaited<ReturnType<typeof openSqliteStore>>) {
  return {
    current: await store.currentGeneration(),
    generations: await store.generations(),
    sources: [await store.loadSources(1), await store.loadSources(2)],
    vectors: [await store.loadVectors(1, DIMENSIONS), await store.loadVectors(2, DIMENSIONS)],
    graph: await store.getGraph(2),
  }
}

function schemaOf(connection: Database.Database): unknown[] {
  return connection
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
}
