import { appendFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../../src/store/sqlite-store.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'
import { runProgram } from './run-program.ts'

let seeds: string
let index: string
let environment: Record<string, string>

beforeEach(async () => {
  const folder = await temporaryFolder()
  seeds = path.join(folder, 'seeds')
  index = path.join(folder, 'index')
  environment = { MONAZITE_INDEX: index, MONAZITE_SEEDS: seeds, LOG_LEVEL: 'warn' }
  await mkdir(seeds)
})

const run = (...args: string[]) => runProgram(args, environment)
const json = async (...args: string[]) => JSON.parse((await run(...args)).stdout)

/** A library whose every statement carries the edition that it belongs to. */
async function writeEdition(edition: number, statements: number): Promise<void> {
  const text = Array.from({ length: statements }, (_, at) => `Quota number ${at} of edition ${edition} covers terbium.`)
  await writeFile(path.join(seeds, 'quotas.md'), `# Terbium quotas\n\n${text.join(' ')}\n`)
}

/** What the store holds now. */
async function stored(): Promise<{ generation: number; text: string }> {
  const store = await openSqliteStore(index)
  try {
    const generation = (await store.currentGeneration())?.number ?? 0
    return { generation, text: (await store.getText(generation, 'quotas')) ?? '' }
  } finally {
    await store.close()
  }
}

const editionsIn = (text: string) => [...new Set(Array.from(text.matchAll(/edition (\d+)/g), (match) => match[1]))]

describe('an index update that is killed', () => {
  it('leaves the old or the new generation whole, at thirty random moments, and the next update finishes', async () => {
    await writeEdition(0, 40)
    await run('index')
    for (let edition = 1; edition <= 30; edition++) {
      await writeEdition(edition, 40)
      const before = await stored()
      await runProgram(['index'], environment, 50 + Math.random() * 900)
      const answer = await json('ask', 'Which quota covers terbium?', '--json')
      const after = await stored()
      expect([before.generation, before.generation + 1]).toContain(after.generation)
      expect(answer.generation).toBe(after.generation)
      expect(editionsIn(after.text), `edition ${edition}`).toHaveLength(1)
      for (const { quote, location } of answer.excerpts) {
        expect(after.text.slice(location.start, location.end)).toBe(quote)
      }
      const finished = await run('index')
      expect(finished.status, finished.stderr).toBe(0)
      expect(editionsIn((await stored()).text)).toEqual([String(edition)])
    }
  }, 400_000)
})

describe('a graph file that is not as it should be', () => {
  const graphFile = async () => {
    const name = (await readdir(index)).find((file) => file.endsWith('.hnsw'))
    return name === undefined ? null : path.join(index, name)
  }

  it.each([
    ['truncated', async (file: string) => truncate(file, 1_000)],
    ['deleted', async (file: string) => rm(file)],
    ['lengthened', async (file: string) => appendFile(file, 'x')],
    [
      'altered in one byte',
      async (file: string) => {
        const bytes = await readFile(file)
        const middle = Math.floor(bytes.length / 2)
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle)
        await writeFile(file, bytes)
      },
    ],
  ])(
    'is noticed when it is %s: the question is answered and the graph built again',
    async (_what, damage) => {
      await writeEdition(1, 1_050)
      await run('index')
      const file = await graphFile()
      expect(file).not.toBeNull()
      await damage(file as string)
      const result = await run('ask', 'Which quota covers terbium?', '--json')
      expect(result.stderr).toMatch(/graph is not used/)
      expect(JSON.parse(result.stdout).outcome).toBe('answer')
      const again = await run('ask', 'Which quota covers terbium?', '--json')
      expect(again.stderr).toBe('')
      expect((await stat((await graphFile()) as string)).size).toBeGreaterThan(1_000_000)
    },
    120_000,
  )
})
