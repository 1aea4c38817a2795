import { readdir, readFile, watch, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { OperatorError } from '../../../src/errors/operator-error.ts'
import { buildGraph, GRAPH_FILE_PREFIX } from '../../../src/search/dense/build-graph.ts'
import { exactSearch } from '../../../src/search/dense/exact-search.ts'
import { loadGraphFile } from '../../../src/search/dense/graph-file.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'
import { clusteredVectors, rowOf } from './clustered-vectors.ts'

const DIMENSIONS = 64
const COUNT = 300

const build = (folder: string, vectors = clusteredVectors(COUNT, DIMENSIONS)) =>
  buildGraph({ folder, generation: 7, vectors, dimensions: DIMENSIONS })

async function failureOf(building: Promise<unknown>): Promise<OperatorError> {
  const failure = await building.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(failure instanceof OperatorError)) throw new Error(`Expected an OperatorError, not ${failure}.`)
  return failure
}

describe('buildGraph', () => {
  it('leaves a new file that loads by its record and finds what exact search finds', async () => {
    const folder = await temporaryFolder()
    const vectors = clusteredVectors(COUNT, DIMENSIONS)
    const record = await build(folder, vectors)
    expect(record).toMatchObject({ generation: 7, count: COUNT })
    expect(await readdir(folder)).toEqual([record.file])
    expect(record.file.startsWith(GRAPH_FILE_PREFIX)).toBe(true)
    const { graph, fault } = await loadGraphFile(folder, record, { count: COUNT, dimensions: DIMENSIONS })
    expect(fault).toBeNull()
    const question = rowOf(vectors, 42, DIMENSIONS)
    expect(graph?.search(question, 10).ids).toEqual(exactSearch(vectors, question, 10).ids)
  })

  it('takes vectors that are a part of a larger stretch of memory', async () => {
    const folder = await temporaryFolder()
    const vectors = clusteredVectors(COUNT, DIMENSIONS)
    const { sha256 } = await build(folder, vectors)
    const larger = new Float32Array(vectors.length + 10)
    larger.set(vectors, 5)
    expect((await build(folder, larger.subarray(5, 5 + vectors.length))).sha256).toBe(sha256)
  })

  it('never writes over an earlier file', async () => {
    const folder = await temporaryFolder()
    const [first, second] = [await build(folder), await build(folder)]
    expect((await readdir(folder)).sort()).toEqual([first.file, second.file].sort())
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses vectors that hold %d and leaves no file', async (value) => {
    const folder = await temporaryFolder()
    const vectors = clusteredVectors(COUNT, DIMENSIONS)
    vectors[COUNT * DIMENSIONS - 1] = value
    const failure = await failureOf(build(folder, vectors))
    expect(failure.code).toBe('graph-failed')
    expect(failure.evidence.complaint).toMatch(/not a number/)
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses a last vector that is cut short', async () => {
    const folder = await temporaryFolder()
    const failure = await failureOf(build(folder, clusteredVectors(COUNT, DIMENSIONS).subarray(0, -3)))
    expect(failure.code).toBe('graph-failed')
    expect(await readdir(folder)).toEqual([])
  })

  it('fails where the folder is missing, though the library reports success', async () => {
    const folder = path.join(await temporaryFolder(), 'gone')
    const failure = await failureOf(build(folder))
    expect(failure.code).toBe('graph-failed')
    expect(failure.evidence.complaint).toMatch(/ENOENT/)
  })

  it('fails where no file can be written', async () => {
    // A file in place of the folder: also the superuser, whom permissions do not stop, cannot write there.
    const folder = path.join(await temporaryFolder(), 'file')
    await writeFile(folder, 'x')
    expect((await failureOf(build(folder))).code).toBe('graph-failed')
    expect(await readFile(folder, 'utf8')).toBe('x')
  })

  it.runIf(process.platform === 'linux')('leaves no file when its process is killed', async () => {
    const folder = await temporaryFolder()
    const stopWatching = new AbortController()
    const changes = watch(folder, { signal: stopWatching.signal })
    const first = changes[Symbol.asyncIterator]().next()
    const building = failureOf(build(folder, clusteredVectors(3_000, DIMENSIONS)))
    const builder = await processThatNames(folder)
    await first
    process.kill(builder, 'SIGKILL')
    expect((await building).code).toBe('graph-failed')
    expect(await readdir(folder)).toEqual([])
    stopWatching.abort()
  })
})

/** The builder is told its file's path, and a temporary folder's name is nobody else's. */
async function processThatNames(folder: string): Promise<number> {
  for (;;) {
    for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
      if (command.includes(folder)) return Number(id)
    }
  }
}
