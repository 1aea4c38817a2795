import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { openDatabase } from '../../src/store/sqlite/open-database.ts'
import { createSqliteStore, openSqliteStore } from '../../src/store/sqlite-store.ts'
import { expectFailure } from '../contracts/expect-failure.ts'
import { commit, DIMENSIONS, draft, storedSource, vectorsOf } from '../contracts/stored-source.ts'
import { temporaryFolder } from './temporary-folder.ts'

const PROGRAM = fileURLToPath(new URL('commit-until-failure.mjs', import.meta.url))
const KILLS = 20

describe('a SQLite store', () => {
  test('has the old or the new generation after kill -9 at any moment, and whatever was acknowledged', async () => {
    const folder = await temporaryFolder()
    let latest = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
      const output = text(child.stdout)
      // The first output says that it is at work; a moment later it is somewhere within its next steps.
      await once(child.stdout, 'data')
      await setTimeout(Math.random() * 50)
      child.kill('SIGKILL')
      const acknowledged = lastCommit(await output)
      expect(acknowledged).toBeGreaterThan(latest)
      latest = await expectWhole(folder, acknowledged)
    }
  })

  test.skipIf(process.platform === 'win32')('is as before when a write fails, wherever it fails', async () => {
    for (const kibibytes of [16, 64, 100, 200, 350]) {
      const folder = await temporaryFolder()
      // With the signal ignored, writing beyond the limit is an error like any other.
      const limited = `trap '' XFSZ; ulimit -f ${kibibytes}; exec "$0" "$@"`
      const child = spawn('bash', ['-c', limited, process.execPath, PROGRAM, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const output = await text(child.stdout)
      expect(output).toMatch(/failed store-(io|disk-full|not-writable)\n$/)
      await expectWhole(folder, lastCommit(output))
    }
  })

  test('is as before when the disk is full, at every page, and goes on once there is space', async () => {
    const folder = await temporaryFolder()
    const source = storedSource('source', ['Dysprosium needs a licence.'])
    const long = storedSource(
      'long',
      Array.from({ length: 300 }, (_, line) => `Statement ${line} is about magnets.`),
    )
    const preparing = await openSqliteStore(folder)
    await commit(preparing, null, [source])
    await preparing.saveVectors('model-a', vectorsOf([long]))
    await preparing.close()

    const pages = statSync(join(folder, 'monazite.sqlite')).size / 4_096
    let refused = 0
    for (let limit = pages; ; limit += 1) {
      const connection = await openDatabase(folder)
      connection.pragma(`max_page_count = ${limit}`)
      const store = createSqliteStore(connection, 0)
      const attempt = store.commitGeneration(draft(1, [source, long]))
      const done = await attempt.then(
        () => true,
        () => false,
      )
      if (!done) await expectFailure(attempt, OperatorError, 'store-disk-full')
      expect(await store.currentGeneration()).toMatchObject({ number: done ? 2 : 1 })
      expect(await store.loadSources(1)).toEqual([source])
      expect(await store.check()).toEqual([])
      await store.close()
      if (done) break
      refused += 1
    }
    expect(refused).toBeGreaterThan(5)
  })
})

function lastCommit(output: string): number {
  return Number(output.match(/committed (\d+)\n(?!.*committed \d+\n)/s)?.[1] ?? 0)
}

/**
 * Expects the current generation to be the acknowledged one or the next, and whole, and another commit to work.
 * @returns the generation that was committed last
 */
async function expectWhole(folder: string, acknowledged: number): Promise<number> {
  const store = await openSqliteStore(folder)
  expect(await store.check()).toEqual([])
  const current = await store.currentGeneration()
  expect([acknowledged, acknowledged + 1]).toContain(current?.number ?? 0)
  if (current !== null) {
    const sources = await store.loadSources(current.number)
    expect(sources.map(({ title }) => title)).toEqual(Array(2).fill(`round ${current.number}`))
    expect(await store.loadVectors(current.number, 64)).toHaveLength(current.passages * 64)
  }
  const next = await commit(store, current?.number ?? null, [storedSource('after', ['All is well.'])])
  expect(await store.loadVectors(next.number, DIMENSIONS)).toHaveLength(DIMENSIONS)
  await store.close()
  return next.number
}
