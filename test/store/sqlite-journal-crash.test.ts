import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { prepareInstallationKey } from '../../src/store/sqlite/journal-installation-key.ts'
import { openDatabase } from '../../src/store/sqlite/open-database.ts'
import { createSqliteStore, openSqliteStore } from '../../src/store/sqlite-store.ts'
import { expectFailure } from '../contracts/expect-failure.ts'
import { journalAnswer, journalFeedback } from '../contracts/journal-answer.ts'
import { temporaryFolder } from './temporary-folder.ts'

const PROGRAM = fileURLToPath(new URL('journal-until-failure.mjs', import.meta.url))
const KILLS = 10

describe('a journal in SQLite', () => {
  test('has whatever was acknowledged after kill -9 at any moment, and nothing in halves', async () => {
    const folder = await temporaryFolder()
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
      const output = text(child.stdout)
      await once(child.stdout, 'data')
      await setTimeout(Math.random() * 50)
      child.kill('SIGKILL')
      await expectKept(folder, await output)
    }
  })

  test.skipIf(process.platform === 'win32')('has whatever was acknowledged when a write fails', async () => {
    for (const kibibytes of [150, 200, 350]) {
      const folder = await temporaryFolder()
      // With the signal ignored, writing beyond the limit is an error like any other.
      const limited = `trap '' XFSZ; ulimit -f ${kibibytes}; exec "$0" "$@"`
      const child = spawn('bash', ['-c', limited, process.execPath, PROGRAM, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const output = await text(child.stdout)
      expect(output).toMatch(/failed store-(io|disk-full|not-writable)\n$/)
      await expectKept(folder, output)
    }
  })

  test('is as before when the disk is full, and goes on once there is space', async () => {
    const folder = await temporaryFolder()
    const preparing = await openSqliteStore(folder)
    await preparing.journal.saveAnswer(journalAnswer('one'))
    await preparing.close()

    const connection = await openDatabase(folder)
    connection.pragma(`max_page_count = ${statSync(join(folder, 'monazite.sqlite')).size / 4_096}`)
    const { journal, check, close } = createSqliteStore(connection, 0)
    const long = journalAnswer('two', { question: 'Why? '.repeat(2_000) })
    await expectFailure(journal.saveAnswer(long), OperatorError, 'store-disk-full')
    await expectFailure(journal.addQuestion('talk', long.question, '2026-07-01', 5), OperatorError, 'store-disk-full')
    expect(await journal.getAnswer('one')).toEqual(journalAnswer('one'))
    expect(await journal.getAnswer('two')).toBeNull()
    expect(await journal.questions('talk', '1970-01-01')).toEqual([])
    expect(await check()).toEqual([])

    connection.pragma('max_page_count = 1000000')
    await journal.saveAnswer(long)
    expect(await journal.saveFeedback(journalFeedback('two', 'ann', 'helpful'))).toBeNull()
    expect(await journal.getAnswer('two')).toEqual(long)
    await close()
  })

  test('makes one key, however many processes ask for it first', async () => {
    for (let round = 0; round < 3; round += 1) {
      const folder = await temporaryFolder()
      const children = Array.from({ length: 4 }, () =>
        spawn(process.execPath, [PROGRAM, folder, 'key'], { stdio: ['ignore', 'pipe', 'inherit'] }),
      )
      const keys = await Promise.all(children.map((child) => text(child.stdout)))
      expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
      expect(new Set(keys).size).toBe(1)
    }
  })

  test('takes the key that another process made between the look and the lock', async () => {
    const folder = await temporaryFolder()
    const other = await openDatabase(folder)
    const connection = await openDatabase(folder)
    const transaction = connection.transaction.bind(connection)
    // Whatever takes the lock, the other process was there first.
    const overtaken = Object.assign(connection, {
      transaction: (operation: (...args: unknown[]) => unknown) => ({
        immediate: (...args: unknown[]) => {
          void createSqliteStore(other, 0).journal.installationKey()
          return transaction(operation).immediate(...args)
        },
      }),
    })
    const { installationKey } = prepareInstallationKey(overtaken)
    const key = await installationKey()
    expect(await createSqliteStore(other, 0).journal.installationKey()).toEqual(key)
    other.close()
    connection.close()
  })
})

/** Expects all that was acknowledged to be there, the store to be sound, and the next write to work. */
async function expectKept(folder: string, output: string): Promise<void> {
  const acknowledged = [...output.matchAll(/kept (\S+)\n/g)].map(([, id]) => id ?? '')
  expect(acknowledged).not.toEqual([])
  const store = await openSqliteStore(folder)
  expect(await store.check()).toEqual([])
  for (const id of acknowledged) {
    expect(await store.journal.getAnswer(id)).toMatchObject({ id, messageId: id })
    expect(await store.journal.countFeedback(id)).toEqual({ helpful: 0, 'not-helpful': 1 })
  }
  expect((await store.journal.questions('talk', '1970-01-01')).length).toBeLessThanOrEqual(3)
  await store.journal.saveAnswer(journalAnswer(`after ${acknowledged[0]}`))
  await store.close()
}
