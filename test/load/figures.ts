import { percentile } from '../../src/app/benchmark/percentiles.ts'
import type { Settled } from './settle.ts'

/** Writes a line of the report. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** @returns how many questions had which fate */
export function fates(settled: readonly Settled[]): string {
  const count = (fate: Settled['fate']) => settled.filter((each) => each.fate === fate).length
  return `answered ${count('answered')}, refused ${count('refused')}, failed ${count('failed')}, unanswered ${count('unanswered')}`
}

/** @returns how long the first answers took */
export function acknowledgements(settled: readonly Settled[]): string {
  return spreadOf(settled.flatMap(({ acknowledgedMs }) => acknowledgedMs ?? []))
}

/** @returns how long the replies took */
export function replies(settled: readonly Settled[]): string {
  return spreadOf(settled.flatMap(({ repliedMs }) => repliedMs ?? []))
}

function spreadOf(milliseconds: readonly number[]): string {
  if (milliseconds.length === 0) return 'none'
  const at = (share: number) => Math.round(percentile(milliseconds, share))
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`
}
