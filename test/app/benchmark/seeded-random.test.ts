import { expect, it } from 'vitest'
import { pick, seededRandom, spread } from '../../../src/app/benchmark/seeded-random.ts'

it('draws evenly from 0 to below 1', () => {
  const random = seededRandom(3)
  const drawn = Array.from({ length: 2_000 }, random)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...drawn)).toBeLessThan(1)
  expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1)
})

it('picks any item, and refuses to pick from nothing', () => {
  const random = seededRandom(3)
  expect(new Set(Array.from({ length: 100 }, () => pick(['a', 'b', 'c'], random)))).toEqual(new Set(['a', 'b', 'c']))
  expect(() => pick([], random)).toThrow(RangeError)
})

it('spreads a choice over all items in their order', () => {
  expect(spread([0, 1, 2, 3, 4, 5], 3)).toEqual([0, 2, 4])
  expect(spread([0, 1], 5)).toEqual([0, 1])
})
