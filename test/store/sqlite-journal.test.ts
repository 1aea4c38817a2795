import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { openDatabase } from '../../src/store/sqlite/open-database.ts'
import { createSqliteStore, openSqliteStore } from '../../src/store/sqlite-store.ts'
import { expectFailure } from '../contracts/expect-failure.ts'
import { journalAnswer, journalFeedback } from '../contracts/journal-answer.ts'
import { describeJournal } from '../contracts/journal-contract.ts'
import { commit, storedSource } from '../contracts/stored-source.ts'
import { temporaryFolder } from './temporary-folder.ts'

const SOURCE = storedSource('source', ['Dysprosium needs a licence.'])

describe('over SQLite', () => {
  let folder: string
  let opened = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'monazite-store-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  describeJournal('a journal', () => {
    opened += 1
    return openSqliteStore(join(folder, `${opened}`))
  })
})

describe('a journal in SQLite', () => {
  test('has everything after the store was closed and opened again', async () => {
    const folder = await temporaryFolder()
    const store = await openSqliteStore(folder)
    const key = await store.journal.installationKey()
    await store.journal.saveAnswer(journalAnswer('one'))
    await store.journal.saveFeedback(journalFeedback('one', 'ann', 'helpful'))
    await store.journal.addQuestion('talk', 'Why?', '2026-07-01T12:00:00.000Z', 5)
    await store.close()

    const again = await openSqliteStore(folder)
    expect(await again.journal.installationKey()).toEqual(key)
    expect(await again.journal.getAnswer('one')).toEqual(journalAnswer('one'))
    expect(await again.journal.countFeedback('one')).toEqual({ helpful: 1, 'not-helpful': 0 })
    expect(await again.journal.questions('talk', '1970-01-01')).toEqual(['Why?'])
    await again.close()
  })

  test('stays as it is whatever becomes of the generations', async () => {
    const store = await openSqliteStore(await temporaryFolder())
    await commit(store, null, [SOURCE])
    await store.journal.saveAnswer(journalAnswer('one', { generation: 1 }))
    await commit(store, 1, [])
    await commit(store, 2, [])
    expect((await store.prune(1)).removed).toEqual([1])
    expect(await store.journal.getAnswer('one')).toEqual(journalAnswer('one', { generation: 1 }))
    await store.journal.forgetBefore('2100-01-01')
    expect(await store.generations()).toHaveLength(2)
    await store.close()
  })

  test('gives way to the event loop while it forgets a lot', async () => {
    const { store } = await storeOfAnswers(1_000)
    let turns = 0
    const count = () => {
      turns += 1
      next = setImmediate(count)
    }
    let next = setImmediate(count)
    expect(await store.journal.forgetBefore('2100-01-01')).toBe(1_000)
    clearImmediate(next)
    expect(turns).toBeGreaterThan(3)
    await store.close()
  })

  test('waits for another process that writes without stopping the event loop', async () => {
    const folder = await temporaryFolder()
    const store = await openSqliteStore(folder)
    const blocker = blockerOf(folder)
    setTimeout(() => blocker.close(), 50)
    await store.journal.saveAnswer(journalAnswer('one'))
    expect(await store.journal.getAnswer('one')).toEqual(journalAnswer('one'))
    await store.close()
  })

  test('counts every answer that it forgets, also when it must wait in between', async () => {
    const { folder, store } = await storeOfAnswers(500)
    const forgetting = store.journal.forgetBefore('2100-01-01')
    // The first step is done by now, and the next has not begun.
    const blocker = blockerOf(folder)
    expect(await store.journal.getAnswer('499')).not.toBeNull()
    setTimeout(() => blocker.close(), 50)
    expect(await forgetting).toBe(500)
    await store.close()
  })

  test('gives up after the time allowed, and reading goes on meanwhile', async () => {
    const folder = await temporaryFolder()
    const store = await openSqliteStore(folder, { lockTimeoutMs: 30 })
    const { journal } = store
    const key = await journal.installationKey()
    await journal.saveAnswer(journalAnswer('one'))
    await journal.saveFeedback(journalFeedback('one', 'ann', 'helpful'))
    const blocker = blockerOf(folder)
    const writes = [
      journal.saveAnswer(journalAnswer('two')),
      journal.setMessage('one', 'channel', 'message'),
      journal.saveFeedback(journalFeedback('one', 'ann', 'not-helpful')),
      journal.addQuestion('talk', 'Why?', '2026-07-01T12:00:00.000Z', 5),
      journal.forgetBefore('2100-01-01'),
    ]
    await Promise.all(writes.map((write) => expectFailure(write, OperatorError, 'store-locked')))
    expect(await journal.installationKey()).toEqual(key)
    expect(await journal.getAnswer('one')).toEqual(journalAnswer('one'))
    expect(await journal.countFeedback('one')).toEqual({ helpful: 1, 'not-helpful': 0 })
    expect(await journal.questions('talk', '1970-01-01')).toEqual([])
    blocker.close()
    expect(await journal.forgetBefore('2100-01-01')).toBe(1)
    await store.close()
  })
})

async function storeOfAnswers(count: number) {
  const folder = await temporaryFolder()
  const connection = await openDatabase(folder)
  // Nobody pulls the plug, and waiting for the disk takes seconds.
  connection.pragma('synchronous = OFF')
  const store = createSqliteStore(connection, 5_000)
  for (let answer = 0; answer < count; answer += 1) await store.journal.saveAnswer(journalAnswer(`${answer}`))
  return { folder, store }
}

function blockerOf(folder: string): Database.Database {
  const blocker = new Database(join(folder, 'monazite.sqlite'))
  blocker.exec('BEGIN IMMEDIATE')
  return blocker
}
