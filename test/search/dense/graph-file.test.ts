import { copyFile, mkdir, open, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadGraphFile, measureFile } from '../../../src/search/dense/graph-file.ts'
import { writeGraph } from '../../../src/search/dense/hnsw-graph.ts'
import type { GraphRecord } from '../../../src/store/store.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'
import { clusteredVectors, rowOf } from './clustered-vectors.ts'

const DIMENSIONS = 16
const COUNT = 200
const EXPECTED = { count: COUNT, dimensions: DIMENSIONS }

let folder: string
let record: GraphRecord
beforeEach(async () => {
  folder = await temporaryFolder()
  record = await write(1, COUNT)
})

async function write(generation: number, count: number): Promise<GraphRecord> {
  const file = `graph-${generation}.hnsw`
  writeGraph(clusteredVectors(count, DIMENSIONS, generation), DIMENSIONS, path.join(folder, file))
  return { generation, file, count, ...(await measureFile(path.join(folder, file))) }
}

const place = () => path.join(folder, record.file)
const faultOf = async (of = record) => (await loadGraphFile(folder, of, EXPECTED)).fault

describe('loadGraphFile', () => {
  it('loads a file that is as recorded', async () => {
    const { graph, fault } = await loadGraphFile(folder, record, EXPECTED)
    expect(fault).toBeNull()
    expect(graph?.size).toBe(COUNT)
    const question = rowOf(clusteredVectors(COUNT, DIMENSIONS, 1), 5, DIMENSIONS)
    expect(graph?.search(question, 1).ids[0]).toBe(5)
  })

  it('notices a truncated file by its size', async () => {
    await truncate(place(), record.bytes - 1)
    expect(await faultOf()).toBe(`its file has ${record.bytes - 1} bytes instead of ${record.bytes}`)
  })

  it('notices an empty file by its size', async () => {
    await truncate(place(), 0)
    expect(await faultOf()).toBe(`its file has 0 bytes instead of ${record.bytes}`)
  })

  it.each([0, 0.1, 0.5, 0.999])('notices one bit that is another, at %d of the file', async (share) => {
    const handle = await open(place(), 'r+')
    const position = Math.floor(record.bytes * share)
    const byte = Buffer.alloc(1)
    await handle.read(byte, 0, 1, position)
    await handle.write(Buffer.of((byte[0] ?? 0) ^ 4), 0, 1, position)
    await handle.close()
    expect(await faultOf()).toBe('its file does not have the recorded checksum')
  })

  it('notices the file of another generation in its place, also of the same size', async () => {
    const other = await write(2, COUNT)
    expect(other.bytes).toBe(record.bytes)
    await copyFile(path.join(folder, other.file), place())
    expect(await faultOf()).toBe('its file does not have the recorded checksum')
  })

  it('notices a file that is gone', async () => {
    await rm(place())
    expect(await faultOf()).toBe('its file is missing or cannot be read')
  })

  it('notices a record that counts other passages than the generation has', async () => {
    expect(await faultOf({ ...record, count: COUNT - 1 })).toBe('it holds 199 passages instead of 200')
  })

  it('notices a file that holds fewer passages than its record says', async () => {
    const smaller = await write(3, COUNT - 1)
    expect(await faultOf({ ...smaller, count: COUNT })).toBe('its file holds 199 passages instead of 200')
  })

  it('notices a file that was no graph when it was recorded', async () => {
    await writeFile(place(), '')
    expect(await faultOf({ ...record, ...(await measureFile(place())) })).toMatch(/^its file is not a graph/)
  })

  it('reads inside its folder only', async () => {
    const inner = path.join(folder, 'inner')
    await mkdir(inner)
    const { fault } = await loadGraphFile(inner, { ...record, file: `../${record.file}` }, EXPECTED)
    expect(fault).toBe('its file is missing or cannot be read')
  })
})
