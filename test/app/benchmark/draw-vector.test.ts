import { expect, it } from 'vitest'
import { drawVector } from '../../../src/app/benchmark/draw-vector.ts'
import { seededRandom } from '../../../src/app/benchmark/seeded-random.ts'
import { cosine } from '../../../src/search/dense/exact-search.ts'

const AROUND = new Float32Array(384)
AROUND[0] = 1

it('draws unit vectors at a cosine of about .89, no two alike', () => {
  const random = seededRandom(1)
  const drawn = Array.from({ length: 50 }, () => drawVector(AROUND, random))
  for (const vector of drawn) {
    expect(cosine(vector, 0, vector)).toBeCloseTo(1, 5)
    expect(cosine(vector, 0, AROUND)).toBeGreaterThan(0.85)
    expect(cosine(vector, 0, AROUND)).toBeLessThan(0.93)
  }
  expect(new Set(drawn.map((vector) => vector[0])).size).toBe(50)
})

it('draws the same from the same seed', () => {
  expect(drawVector(AROUND, seededRandom(7))).toEqual(drawVector(AROUND, seededRandom(7)))
})
