import type { BenchmarkReport, SizeReport } from '../../app/benchmark/benchmark-report.ts'
import { renderTable } from './render-table.ts'
import type { TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** Every measurement beside that of the bare model, with what was measured and how. */
export function renderBenchmark(report: BenchmarkReport, style: TerminalStyle): string {
  const { machine, embedding, sizes } = report
  const drawn = sizes.filter(({ vectors }) => vectors === 'drawn')
  const notes = [
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GiB, Node ${machine.node}`,
    `\nEmbedding: ${whole(embedding.passagesPerSecond)} passages a second by ${embedding.workers} workers, ${whole(embedding.barePassagesPerSecond)} by one bare loop: ${embedding.ratio.toFixed(2)} times as fast (the median of ${embedding.rounds.length} rounds of each in turn, ${embedding.texts} bundled passages a round; starting the workers takes ${embedding.startSeconds.toFixed(1)} s)`,
  ]
  return [
    ...notes.map((note) => wrap(note, style.width)),
    '\nIndexing, in seconds',
    renderTable([INDEX_HEADER, ...sizes.map(indexRow)]),
    ...drawn.map(({ passages }) => wrap(explainDrawn(passages, embedding.passagesPerSecond), style.width)),
    '\nFrom the question to the verified answer, warm, in milliseconds; "bare" is the model alone on the same questions in turn',
    renderTable([LATENCY_HEADER, ...sizes.map(latencyRow)]),
    '\nMemory of a process that has everything loaded and has answered a question, in MiB; loading takes so many seconds',
    renderTable([['passages', 'resident', 'heap and buffers', 'loading'], ...sizes.map(memoryRow)]),
    '\nDense search alone, in milliseconds a question at the median',
    renderTable([
      ['passages', 'exact', 'graph'],
      ...report.denseSearch.map(({ passages, exactMs, graphMs }) => [
        whole(passages),
        exactMs.toFixed(3),
        graphMs.toFixed(3),
      ]),
    ]),
    `The program uses the graph from ${whole(report.graphFromPassages)} passages on.`,
  ].join('\n')
}

const INDEX_HEADER = ['passages', 'documents', 'all', 'reading', 'vectors', 'made by', 'writing', 'graph']

function indexRow(size: SizeReport): string[] {
  return [
    whole(size.passages),
    whole(size.documents),
    size.indexSeconds.toFixed(1),
    size.readSeconds.toFixed(1),
    size.vectorSeconds.toFixed(1),
    size.vectors === 'embedded' ? 'embedding' : 'drawing',
    size.writeSeconds.toFixed(1),
    size.graphSeconds.toFixed(1),
  ]
}

function explainDrawn(passages: number, passagesPerSecond: number): string {
  return `At ${whole(passages)} passages the documents are recombined from bundled statements and the vectors drawn at random around embedded ones; embedding them would take about ${whole(passages / passagesPerSecond)} s at the rate above.`
}

const LATENCY_HEADER = [
  'passages',
  'questions',
  'p50',
  'p95',
  'p99',
  'bare p50',
  'bare p95',
  'bare p99',
  'x p50',
  'x p95',
]

function latencyRow({ latencyMs, bareLatencyMs, ratio, ...size }: SizeReport): string[] {
  return [
    whole(size.passages),
    whole(size.questions),
    ...[latencyMs.p50, latencyMs.p95, latencyMs.p99, bareLatencyMs.p50, bareLatencyMs.p95, bareLatencyMs.p99].map(
      (time) => time.toFixed(1),
    ),
    ratio.p50.toFixed(2),
    ratio.p95.toFixed(2),
  ]
}

function memoryRow(size: SizeReport): string[] {
  return [whole(size.passages), whole(size.memoryMb), whole(size.heapMb), size.loadSeconds.toFixed(1)]
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}
