import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import type { Embedder } from '../../embedding/embedder.ts'
import { GRAPH_FROM_PASSAGES } from '../../search/dense/build-graph.ts'
import { createEmbedders } from '../embedders.ts'
import type { Logger } from '../logger.ts'
import type { OnProgress } from '../progress.ts'
import type { Settings } from '../settings.ts'
import { benchmarkQuestions } from './benchmark-questions.ts'
import type { BenchmarkReport, DenseSearchReport, SizeReport } from './benchmark-report.ts'
import { readBundledLibrary } from './bundled-library.ts'
import { measureDenseSearch } from './measure-dense-search.ts'
import { measureSize, type SizeOptions } from './measure-size.ts'
import { measureThroughput } from './measure-throughput.ts'
import { seededRandom } from './seeded-random.ts'

/** Sizes of the library, in passages, that are measured unless others are named. */
export const BENCHMARK_SIZES: readonly number[] = [1_000, 10_000, 100_000]

/** Sizes at which exact search and the graph are compared: around the one from which the graph is used, and above. */
const DENSE_SEARCH_SIZES: readonly number[] = [1_000, 2_000, 10_000]

export interface BenchmarkOptions {
  /** Model and bundled sources are found there; the index folder is not touched. */
  settings: Settings
  logger: Logger
  /** In passages; at least one. */
  sizes: readonly number[]
  denseSearchSizes?: readonly number[]
  /** Texts in each round of the embedding. */
  textsPerRound?: number
  onProgress?: OnProgress
}

/**
 * Measures the program beside the bare model in one run, in a temporary folder that goes afterwards.
 *
 * @throws ReaderError when the bundled sources cannot be read; OperatorError when model, disk or graph fail
 */
export async function runBenchmark(options: BenchmarkOptions): Promise<BenchmarkReport> {
  const { settings } = options
  const bundled = await readBundledLibrary(settings.seeds)
  const embedders = createEmbedders(settings.model)
  const folder = await mkdtemp(path.join(tmpdir(), 'monazite-benchmark-'))
  let bare: Embedder | null = null
  try {
    // The runtime is loaded into this thread for the comparison only; the program keeps it in workers.
    const { loadTransformersEmbedder } = await import('../../embedding/transformers-embedder.ts')
    bare = await loadTransformersEmbedder(settings.model)
    const throughput = await measureThroughput({ ...options, statements: bundled.statements, embedders, bare })
    const parts = {
      ...options,
      bundled,
      statements: throughput.embedded,
      questions: benchmarkQuestions(bundled),
      embedders,
      bare,
    }
    return {
      machine: describeMachine(),
      embedding: throughput.report,
      sizes: await measureSizes(options.sizes, folder, parts),
      denseSearch: await measureDenseSearches(options.denseSearchSizes ?? DENSE_SEARCH_SIZES, folder, parts),
      graphFromPassages: GRAPH_FROM_PASSAGES,
    }
  } finally {
    await bare?.close()
    await embedders.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Parts = Omit<SizeOptions, 'random'>

async function measureSizes(sizes: readonly number[], folder: string, parts: Parts): Promise<SizeReport[]> {
  const reports: SizeReport[] = []
  for (const passages of sizes) {
    const own = path.join(folder, String(passages))
    reports.push(await measureSize(passages, own, { ...parts, random: seededRandom(passages) }))
    await rm(own, { recursive: true, force: true })
  }
  return reports
}

async function measureDenseSearches(
  sizes: readonly number[],
  folder: string,
  { statements, questions, bare }: Parts,
): Promise<DenseSearchReport[]> {
  const around = statements.map(({ vector }) => vector)
  const asked: Float32Array[] = []
  for (const question of questions) asked.push(await bare.embedQuestion(question))
  const reports: DenseSearchReport[] = []
  for (const passages of sizes) {
    const random = seededRandom(passages)
    reports.push(await measureDenseSearch({ passages, around, questions: asked, folder, random }))
  }
  return reports
}

function describeMachine(): BenchmarkReport['machine'] {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
}
