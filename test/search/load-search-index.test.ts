import { rm } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { measureFile } from '../../src/search/dense/graph-file.ts'
import { writeGraph } from '../../src/search/dense/hnsw-graph.ts'
import { loadSearchIndex } from '../../src/search/load-search-index.ts'
import type { Generation, GraphRecord, Store } from '../../src/store/store.ts'
import { expectFailure } from '../contracts/expect-failure.ts'
import { storedSource } from '../contracts/stored-source.ts'
import { fake } from '../fakes/fake.ts'
import { temporaryFolder } from '../fakes/temporary-folder.ts'

const sources = [storedSource('controls', ['Dysprosium exports need a licence.', 'The pause ends in November.'])]
const vectors = Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0)
const generation: Generation = {
  number: 2,
  parent: 1,
  createdAt: '2026-07-01T12:00:00.000Z',
  author: 'a test',
  action: 'index',
  model: 'model-a',
  passages: 2,
}

let folder: string
let record: GraphRecord
beforeEach(async () => {
  folder = await temporaryFolder()
  const file = path.join(folder, 'graph-2.hnsw')
  writeGraph(vectors, 4, file)
  record = { generation: 2, file: 'graph-2.hnsw', count: 2, ...(await measureFile(file)) }
})

const load = (graph: GraphRecord | null, model = 'model-a') => {
  const store = fake<Store>('store', {
    loadSources: async () => sources,
    loadVectors: async () => vectors,
    getGraph: async () => graph,
  })
  return loadSearchIndex({ store, folder, generation, model, dimensions: 4 })
}

describe('loadSearchIndex', () => {
  it('loads a generation with its graph', async () => {
    const { index, graphFault } = await load(record)
    expect(graphFault).toBeNull()
    expect(index.hasGraph).toBe(true)
    expect([...index.searchDense(Float32Array.of(0, 1, 0, 0)).ids]).toEqual([1, 0])
  })

  it('answers by exact search where no graph is recorded', async () => {
    const { index, graphFault } = await load(null)
    expect(graphFault).toBeNull()
    expect(index.hasGraph).toBe(false)
    expect([...index.searchDense(Float32Array.of(0, 1, 0, 0)).ids]).toEqual([1, 0])
  })

  it('answers by exact search and says why where the graph is suspect', async () => {
    await rm(path.join(folder, record.file))
    const { index, graphFault } = await load(record)
    expect(graphFault).toBe('its file is missing or cannot be read')
    expect(index.hasGraph).toBe(false)
    expect([...index.searchDense(Float32Array.of(0, 1, 0, 0)).ids]).toEqual([1, 0])
  })

  it('leaves out a graph that was made of another number of passages', async () => {
    const { index, graphFault } = await load({ ...record, count: 3 })
    expect(graphFault).toBe('it holds 3 passages instead of 2')
    expect(index.hasGraph).toBe(false)
  })

  it('refuses vectors of another model', async () => {
    await expectFailure(load(record, 'model-b'), OperatorError, 'other-model')
  })
})
