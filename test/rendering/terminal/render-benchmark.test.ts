import { expect, it } from 'vitest'
import type { BenchmarkReport, SizeReport } from '../../../src/app/benchmark/benchmark-report.ts'
import { renderBenchmark } from '../../../src/rendering/terminal/render-benchmark.ts'
import { lines, PLAIN } from './samples.ts'

const SMALL: SizeReport = {
  passages: 1_000,
  documents: 46,
  vectors: 'embedded',
  graph: true,
  indexSeconds: 9.14,
  readSeconds: 0.1,
  vectorSeconds: 8.72,
  writeSeconds: 0.04,
  graphSeconds: 0.28,
  questions: 400,
  latencyMs: { p50: 5.8, p95: 10.14, p99: 13.41 },
  bareLatencyMs: { p50: 4, p95: 8.65, p99: 10 },
  ratio: { p50: 1.45, p95: 1.17, p99: 1.34 },
  loadSeconds: 0.12,
  memoryMb: 246,
  heapMb: 18,
}
const REPORT: BenchmarkReport = {
  machine: { processor: 'A processor', cores: 2, memoryGb: 24, node: 'v20.20.2' },
  embedding: {
    passagesPerSecond: 130,
    barePassagesPerSecond: 100,
    ratio: 1.3,
    workers: 2,
    startSeconds: 0.6,
    texts: 250,
    rounds: [{ pool: 130, bare: 100 }],
  },
  sizes: [SMALL, { ...SMALL, passages: 13_000, documents: 542, vectors: 'drawn' }],
  denseSearch: [{ passages: 2_000, exactMs: 0.787, graphMs: 0.228 }],
  graphFromPassages: 1_000,
}

it('shows every measurement beside that of the bare model, and says which vectors were drawn', () => {
  const shown = renderBenchmark(REPORT, { ...PLAIN, width: 400 })
  expect(shown).toContain('130 passages a second by 2 workers, 100 by one bare loop: 1.30 times as fast')
  expect(shown).toContain(
    lines(
      'passages  documents  all  reading  vectors  made by    writing  graph',
      '   1,000         46  9.1      0.1      8.7  embedding      0.0    0.3',
      '  13,000        542  9.1      0.1      8.7  drawing        0.0    0.3',
      'At 13,000 passages the documents are recombined from bundled statements and the vectors drawn at random around embedded ones; embedding them would take about 100 s at the rate above.',
    ),
  )
  expect(shown).toContain(
    lines(
      'passages  questions  p50   p95   p99  bare p50  bare p95  bare p99  x p50  x p95',
      '   1,000        400  5.8  10.1  13.4       4.0       8.7      10.0   1.45   1.17',
    ),
  )
  expect(shown).toContain(
    lines('passages  resident  heap and buffers  loading', '   1,000       246                18      0.1'),
  )
  expect(shown).toContain(lines('passages  exact  graph', '   2,000  0.787  0.228'))
  expect(shown).not.toContain('At 1,000 passages')
})
