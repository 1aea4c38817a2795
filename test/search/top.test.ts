import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Top } from '../../src/search/top.ts'

/** Offers scores as a search does: in order, and none that is not above the threshold. */
function best(scores: readonly number[], limit: number, floor?: number) {
  const top = new Top(limit, floor)
  for (const [id, score] of scores.entries()) if (score > top.threshold) top.offer(id, score)
  return top.ranking()
}

describe('Top', () => {
  it('agrees with sorting everything, on any scores', () => {
    // Few different scores, so that many are equal; quarters are exact in single precision.
    const score = fc.integer({ min: -3, max: 12 }).map((quarters) => quarters / 4)
    fc.assert(
      fc.property(fc.array(score, { maxLength: 60 }), fc.integer({ min: 0, max: 20 }), (scores, limit) => {
        const sorted = [...scores.entries()]
          .filter(([, value]) => value > 0)
          .sort(([a, x], [b, y]) => y - x || a - b)
          .slice(0, limit)
        const { ids, scores: kept } = best(scores, limit)
        expect([...ids]).toEqual(sorted.map(([id]) => id))
        expect([...kept]).toEqual(sorted.map(([, value]) => value))
      }),
    )
  })

  it('keeps negative scores where the floor lets them in', () => {
    expect([...best([-3, -1, -2], 2, Number.NEGATIVE_INFINITY).ids]).toEqual([1, 2])
    expect([...best([-3, -1, -2], 2).ids]).toEqual([])
  })

  it('raises its threshold to the worst that is kept once it is full', () => {
    const top = new Top(2)
    top.offer(0, 5)
    expect(top.threshold).toBe(0)
    top.offer(1, 3)
    expect(top.threshold).toBe(3)
    top.offer(2, 4)
    expect(top.threshold).toBe(4)
  })

  it('keeps nothing where nothing may be kept, and lets no NaN in', () => {
    expect(best([1, 2], 0)).toEqual({ ids: new Int32Array(0), scores: new Float32Array(0) })
    expect([...best([Number.NaN, 1], 2).ids]).toEqual([1])
  })
})
