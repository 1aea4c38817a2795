import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosine, exactSearch } from '../../../src/search/dense/exact-search.ts'

const DIMENSIONS = 8
/** Eighths: sums of their products are exact, so that equal scores are equal. */
const vector = fc
  .array(fc.integer({ min: -8, max: 8 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((eighths) => eighths.map((value) => value / 8))

describe('exactSearch', () => {
  it('agrees with comparing and sorting everything, on any vectors', () => {
    fc.assert(
      fc.property(fc.array(vector, { maxLength: 40 }), vector, fc.nat(12), (rows, question, limit) => {
        const expected = rows
          .map((row, id) => ({ id, score: row.reduce((sum, value, at) => sum + value * (question[at] ?? 0), 0) }))
          .sort((a, b) => b.score - a.score || a.id - b.id)
          .slice(0, limit)
        const { ids, scores } = exactSearch(Float32Array.from(rows.flat()), Float32Array.from(question), limit)
        expect([...ids]).toEqual(expected.map(({ id }) => id))
        expect([...scores].map((score) => score + 0)).toEqual(expected.map(({ score }) => score + 0))
      }),
    )
  })

  it('finds vectors that point away too, when there are no others', () => {
    const { ids, scores } = exactSearch(Float32Array.of(-1, 0, 0, 0), Float32Array.of(1, 0, 0, 0), 5)
    expect([[...ids], [...scores]]).toEqual([[0], [-1]])
  })

  it('finds nothing among nothing', () => {
    expect(exactSearch(new Float32Array(0), new Float32Array(DIMENSIONS), 5).ids).toHaveLength(0)
  })
})

describe('cosine', () => {
  it('compares the one row that is asked for', () => {
    const rows = Float32Array.of(1, 0, 0, 0, 0.5, 0.5, 0.5, 0.5)
    expect(cosine(rows, 0, Float32Array.of(0.5, 0.5, 0.5, 0.5))).toBe(0.5)
    expect(cosine(rows, 1, Float32Array.of(0.5, 0.5, 0.5, 0.5))).toBe(1)
  })
})
