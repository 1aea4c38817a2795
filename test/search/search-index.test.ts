import { describe, expect, it } from 'vitest'
import type { Graph } from '../../src/search/dense/hnsw-graph.ts'
import { expandQuestion } from '../../src/search/lexical/expand-question.ts'
import { SearchIndex } from '../../src/search/search-index.ts'
import { storedSource } from '../contracts/stored-source.ts'
import { fake } from '../fakes/fake.ts'

const sources = [
  storedSource('controls', ['Dysprosium exports need a licence.', 'The pause ends in November.'], {
    title: 'Export controls',
  }),
  storedSource('prices', ['The price floor is USD 110.'], { title: 'Prices' }),
]
// One row a passage; the second and third point the same way.
const vectors = Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0)
const index = (graph: Graph | null = null) =>
  SearchIndex.build({ generation: 3, sources, vectors, dimensions: 4, graph })
const ask = async (question: string) => (await index()).searchLexical(expandQuestion(question))

describe('SearchIndex', () => {
  it('numbers the passages of all sources through', async () => {
    const { generation, passages } = await index()
    expect(generation).toBe(3)
    expect(passages.map(({ source, sourceOrdinal, passage }) => [source.id, sourceOrdinal, passage.start])).toEqual([
      ['controls', 0, 0],
      ['controls', 0, 35],
      ['prices', 1, 0],
    ])
  })

  it('finds words of the statement, of its lead-in, of the headings and of the title', async () => {
    expect([...(await ask('dysprosium')).ids]).toEqual([0])
    expect([...(await ask('November')).ids]).toEqual([1])
    expect([...(await ask('prices')).ids]).toEqual([2])
    expect([...(await ask('licences')).ids].sort()).toEqual([0, 1, 2])
    expect([...(await ask('controlled')).ids].sort()).toEqual([0, 1, 2])
    expect([...(await ask('helium')).ids]).toEqual([])
  })

  it('finds the nearest vectors by comparing all while there is no graph', async () => {
    const { ids, scores } = (await index()).searchDense(Float32Array.of(0.6, 0.8, 0, 0))
    expect([...ids]).toEqual([1, 2, 0])
    expect(scores[0]).toBeCloseTo(0.8, 6)
  })

  it('asks the graph where it has one', async () => {
    const found = { ids: Int32Array.of(2), scores: Float32Array.of(0.5) }
    expect((await index()).hasGraph).toBe(false)
    const searched = await index(fake<Graph>('graph', { search: () => found }))
    expect(searched.hasGraph).toBe(true)
    expect(searched.searchDense(Float32Array.of(1, 0, 0, 0))).toBe(found)
  })

  it.each([
    ['holds NaN', Float32Array.of(1, Number.NaN, 0, 0)],
    ['holds an infinite number', Float32Array.of(Number.NEGATIVE_INFINITY, 0, 0, 0)],
    ['is too short', Float32Array.of(1, 0, 0)],
    ['is too long', Float32Array.of(1, 0, 0, 0, 0)],
  ])('refuses a vector that %s, with and without a graph', async (_what, vector) => {
    const [exact, withGraph] = [await index(), await index(fake<Graph>('graph', {}))]
    expect(() => exact.searchDense(vector)).toThrow(RangeError)
    // The graph would abort the process: it must not be reached.
    expect(() => withGraph.searchDense(vector)).toThrow(RangeError)
  })

  it('ranks by both legs and by the document, and every score reads from its trace', async () => {
    const searched = await index()
    const lexical = searched.searchLexical(expandQuestion('Which dysprosium exports need a licence?'))
    const hits = searched.rank(lexical, searched.searchDense(Float32Array.of(1, 0, 0, 0)))
    expect(hits.map(({ passage }) => passage)).toEqual([0, 1, 2])
    expect(hits[0]?.trace).toMatchObject({ lexicalRank: 1, lexical: 1, cosine: 1, denseRank: 1, dense: 1, fused: 1 })
    for (const { score, trace } of hits) expect(score).toBe(0.5 * trace.fused + 0.5 * trace.documentPrior)
    // The second passage of the same document is lifted above the passage of the other.
    expect(hits[1]?.trace.documentPrior).toBeGreaterThan(hits[2]?.trace.documentPrior ?? 1)
  })

  it('looks at the passages of one source only, when it is told so', async () => {
    const searched = await index()
    const within = searched.passagesOf('prices') ?? undefined
    expect(within).toEqual({ from: 2, to: 3 })
    expect([...searched.searchLexical(expandQuestion('licences'), within).ids]).toEqual([2])
    expect([...searched.searchDense(Float32Array.of(1, 0, 0, 0), within).ids]).toEqual([2])
    expect(searched.passagesOf('nothing')).toBeNull()
  })

  it('serves a library without sources', async () => {
    const empty = await SearchIndex.build({
      generation: 1,
      sources: [],
      vectors: new Float32Array(0),
      dimensions: 4,
      graph: null,
    })
    const dense = empty.searchDense(Float32Array.of(1, 0, 0, 0))
    expect(empty.rank(empty.searchLexical(expandQuestion('dysprosium')), dense)).toEqual([])
  })
})
