import type { Percentiles } from './benchmark-report.ts'

/**
 * @param values in any order, at least one
 * @returns the value at a share of the sorted values, by the nearest rank: always one that was measured
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('a percentile needs at least one value')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
}

/** @returns the three percentiles that the benchmark reports, to a hundredth */
export function percentiles(values: readonly number[]): Percentiles {
  return {
    p50: toHundredths(percentile(values, 0.5)),
    p95: toHundredths(percentile(values, 0.95)),
    p99: toHundredths(percentile(values, 0.99)),
  }
}

/** @returns how many times the second each percentile of the first is */
export function percentileRatio(measured: Percentiles, base: Percentiles): Percentiles {
  return {
    p50: toHundredths(measured.p50 / base.p50),
    p95: toHundredths(measured.p95 / base.p95),
    p99: toHundredths(measured.p99 / base.p99),
  }
}

/** More digits than the clock and the noise of a machine are worth would only be harder to read. */
export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100
}
