import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exactSearch } from '../../../src/search/dense/exact-search.ts'
import { measureFile } from '../../../src/search/dense/graph-file.ts'
import { readGraph, writeGraph } from '../../../src/search/dense/hnsw-graph.ts'
import { FUSION_DEPTH } from '../../../src/search/fuse.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'
import { clusteredVectors, rowOf } from './clustered-vectors.ts'

const DIMENSIONS = 64
const COUNT = 2_000
const QUESTIONS = 100

describe('the graph', () => {
  it.each([20, FUSION_DEPTH])(
    'finds 95 of 100 among the best %d of exact search, from memory and from its file alike',
    async (limit) => {
      const file = path.join(await temporaryFolder(), 'a.hnsw')
      const vectors = clusteredVectors(COUNT, DIMENSIONS)
      const questions = clusteredVectors(QUESTIONS, DIMENSIONS, 2)
      const written = writeGraph(vectors, DIMENSIONS, file)
      const read = readGraph(file, DIMENSIONS)
      expect([written.size, read.size]).toEqual([COUNT, COUNT])
      let found = 0
      for (let row = 0; row < QUESTIONS; row++) {
        // Half are passages of the library, half come from elsewhere.
        const question = row % 2 === 0 ? rowOf(vectors, row * 19, DIMENSIONS) : rowOf(questions, row, DIMENSIONS)
        const ranking = read.search(question, limit)
        expect(ranking).toEqual(written.search(question, limit))
        const expected = new Set(exactSearch(vectors, question, limit).ids)
        found += ranking.ids.filter((id) => expected.has(id)).length
      }
      expect(found / (QUESTIONS * limit)).toBeGreaterThanOrEqual(0.95)
    },
  )

  it('scores by cosine, best first, and returns all it has where more are asked for', async () => {
    const file = path.join(await temporaryFolder(), 'a.hnsw')
    const vectors = clusteredVectors(30, DIMENSIONS)
    const question = rowOf(vectors, 7, DIMENSIONS)
    const { ids, scores } = writeGraph(vectors, DIMENSIONS, file).search(question, 100)
    const exact = exactSearch(vectors, question, 100)
    expect([...ids]).toEqual([...exact.ids])
    for (const [at, score] of scores.entries()) expect(score).toBeCloseTo(exact.scores[at] ?? Number.NaN, 5)
    expect(ids[0]).toBe(7)
  })

  it('looks at enough candidates whether few or many passages are asked for first', async () => {
    const file = path.join(await temporaryFolder(), 'a.hnsw')
    const vectors = clusteredVectors(COUNT, DIMENSIONS)
    writeGraph(vectors, DIMENSIONS, file)
    const graph = readGraph(file, DIMENSIONS)
    const question = rowOf(vectors, 3, DIMENSIONS)
    expect(graph.search(question, 500).ids).toHaveLength(500)
    expect(graph.search(question, 5).ids).toHaveLength(5)
    const expected = new Set(exactSearch(vectors, question, 500).ids)
    const found = graph.search(question, 500).ids.filter((id) => expected.has(id))
    expect(found.length).toBeGreaterThanOrEqual(475)
  })

  it('gives the same file for the same vectors', async () => {
    const folder = await temporaryFolder()
    const vectors = clusteredVectors(300, DIMENSIONS)
    for (const name of ['a', 'b']) writeGraph(vectors, DIMENSIONS, path.join(folder, name))
    expect(await measureFile(path.join(folder, 'a'))).toEqual(await measureFile(path.join(folder, 'b')))
  })
})
