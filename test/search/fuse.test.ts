import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuse } from '../../src/search/fuse.ts'
import type { Ranking } from '../../src/search/ranking.ts'

const ranking = (...entries: [id: number, score: number][]): Ranking => ({
  ids: Int32Array.from(entries, ([id]) => id),
  scores: Float32Array.from(entries, ([, score]) => score),
})

describe('fuse', () => {
  it('joins both legs by a convex combination, worked out by hand', () => {
    // Lexical: 8, 6 and 4 are 1, 0.5 and 0. Dense: 0.75, 0.625 and 0.25 are 1, 0.75 and 0. Half and half.
    const traces = fuse(ranking([7, 8], [3, 6], [5, 4]), ranking([3, 0.75], [9, 0.625], [7, 0.25]))
    expect(Object.fromEntries(traces)).toEqual({
      7: { bm25: 8, lexicalRank: 1, lexical: 1, cosine: 0.25, denseRank: 3, dense: 0, fused: 0.5 },
      3: { bm25: 6, lexicalRank: 2, lexical: 0.5, cosine: 0.75, denseRank: 1, dense: 1, fused: 0.75 },
      5: { bm25: 4, lexicalRank: 3, lexical: 0, cosine: null, denseRank: null, dense: 0, fused: 0 },
      9: { bm25: 0, lexicalRank: null, lexical: 0, cosine: 0.625, denseRank: 2, dense: 0.75, fused: 0.375 },
    })
  })

  it('counts a leg in full where all its scores are alike', () => {
    const traces = fuse(ranking([1, 2], [2, 2]), ranking([2, 0.5]))
    expect([...traces.values()].map(({ fused }) => fused)).toEqual([0.5, 1])
  })

  it('works with one leg or none', () => {
    expect([...fuse(ranking(), ranking([4, 0.5], [2, 0.25]))].map(([id, { fused }]) => [id, fused])).toEqual([
      [4, 0.5],
      [2, 0],
    ])
    expect([...fuse(ranking([4, 3], [2, 1]), ranking())].map(([id, { fused }]) => [id, fused])).toEqual([
      [4, 0.5],
      [2, 0],
    ])
    expect(fuse(ranking(), ranking()).size).toBe(0)
  })

  it('shares nothing between traces and between calls', () => {
    const first = fuse(ranking(), ranking([1, 0.5]))
    fuse(ranking([1, 9]), ranking([1, 0.75]))
    expect(first.get(1)).toMatchObject({ bm25: 0, lexicalRank: null, fused: 0.5 })
  })

  it('gives scores from 0 to 1 that read from their traces, for any legs', () => {
    const leg = fc
      .uniqueArray(fc.tuple(fc.nat(20), fc.float({ min: -1, max: 50, noNaN: true })), { selector: ([id]) => id })
      .map((entries) => ranking(...entries.sort(([, a], [, b]) => b - a)))
    fc.assert(
      fc.property(leg, leg, (lexical, dense) => {
        const traces = fuse(lexical, dense)
        expect(new Set(traces.keys())).toEqual(new Set([...lexical.ids, ...dense.ids]))
        for (const trace of traces.values()) {
          expect(trace.fused).toBeGreaterThanOrEqual(0)
          expect(trace.fused).toBeLessThanOrEqual(1)
          expect(trace.fused).toBe(0.5 * trace.lexical + 0.5 * trace.dense)
        }
      }),
    )
  })
})
