import { describe, expect, it } from 'vitest'
import { percentile, percentileRatio, percentiles } from '../../../src/app/benchmark/percentiles.ts'

describe('percentile', () => {
  it('takes the nearest rank, whatever the order', () => {
    const values = [50, 15, 40, 20, 35]
    expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50])
    expect(values).toEqual([50, 15, 40, 20, 35])
  })

  it('of one value is that value', () => {
    expect(percentile([7], 0)).toBe(7)
    expect(percentile([7], 0.99)).toBe(7)
  })

  it('refuses an empty list', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })
})

it('percentiles are given to a hundredth', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1.23456)
  expect(percentiles(hundred)).toEqual({ p50: 50.23, p95: 95.23, p99: 99.23 })
})

it('the ratio is that of each percentile', () => {
  expect(percentileRatio({ p50: 6, p95: 12, p99: 10 }, { p50: 4, p95: 8, p99: 30 })).toEqual({
    p50: 1.5,
    p95: 1.5,
    p99: 0.33,
  })
})
