import type { MemoryUse } from './memory-process.ts'

/** The times of many runs in milliseconds: half of them, 95 and 99 in a hundred took at most so long. */
export interface Percentiles {
  p50: number
  p95: number
  p99: number
}

/** How fast passages are embedded: the program's pool and one bare loop over the model, in alternating rounds. */
export interface ThroughputReport {
  /** Passages a second of the pool, over all rounds; its start is not counted. */
  passagesPerSecond: number
  /** Passages a second of one loop over the model, in this thread and with the runtime's own number of threads. */
  barePassagesPerSecond: number
  /** Pool over bare loop: the median of the rounds' ratios. */
  ratio: number
  /** Workers of the pool, one thread each. */
  workers: number
  /** Seconds until all workers have the model loaded. */
  startSeconds: number
  /** Texts in each round. */
  texts: number
  /** Passages a second, round by round. */
  rounds: { pool: number; bare: number }[]
}

/** What indexing took, step by step, in seconds. */
export interface IndexTimes {
  /** All of it, from the bytes of the documents to a checked graph file. */
  indexSeconds: number
  /** Cleaning, reading and cutting the documents. */
  readSeconds: number
  /** Making the vectors, as `SizeReport.vectors` says, and saving them. */
  vectorSeconds: number
  /** Writing the generation and finding out what is missing. */
  writeSeconds: number
  /** Building, writing and checking the search graph; 0 where there are too few passages for one. */
  graphSeconds: number
}

/** Questions to one size of the library, each asked of the program and embedded by the bare model in turn. */
export interface LatencyReport {
  questions: number
  /** From the question to the verified answer, warm. */
  latencyMs: Percentiles
  /** The same questions embedded by the bare model, between the others. */
  bareLatencyMs: Percentiles
  /** Program over bare model, at each percentile. */
  ratio: Percentiles
}

/** One size of the library. */
export interface SizeReport extends IndexTimes, LatencyReport, MemoryUse {
  passages: number
  documents: number
  /** `embedded` by the model, or `drawn` at random around embedded ones. */
  vectors: 'embedded' | 'drawn'
  /** Whether the dense leg is answered by the graph. */
  graph: boolean
}

/** The dense leg alone, in milliseconds a question at the median. */
export interface DenseSearchReport {
  passages: number
  exactMs: number
  graphMs: number
}

export interface BenchmarkReport {
  machine: { processor: string; cores: number; memoryGb: number; node: string }
  embedding: ThroughputReport
  sizes: SizeReport[]
  denseSearch: DenseSearchReport[]
  /** From this many passages on the program uses the graph. */
  graphFromPassages: number
}
