import { MODEL_DIMENSIONS } from '../../embedding/model-files.ts'
import { OperatorError } from '../../errors/operator-error.ts'
import { buildGraph } from '../../search/dense/build-graph.ts'
import { exactSearch } from '../../search/dense/exact-search.ts'
import { loadGraphFile } from '../../search/dense/graph-file.ts'
import { FUSION_DEPTH } from '../../search/fuse.ts'
import type { DenseSearchReport } from './benchmark-report.ts'
import { drawVector } from './draw-vector.ts'
import { percentile } from './percentiles.ts'
import { pick, type Random } from './seeded-random.ts'

/** Runs before the measured ones. */
const WARM_UP_SEARCHES = 50

/**
 * Searches the same vectors by comparing all and by the graph, question by question in turn.
 *
 * @param around embedded vectors, at least one; the searched ones are drawn around them
 * @param questions vectors of questions, at least one
 * @param folder a folder for the graph's file
 */
export async function measureDenseSearch(options: {
  passages: number
  around: readonly Float32Array[]
  questions: readonly Float32Array[]
  folder: string
  random: Random
}): Promise<DenseSearchReport> {
  const { passages, around, questions, folder, random } = options
  const dimensions = MODEL_DIMENSIONS
  const vectors = new Float32Array(passages * dimensions)
  for (let row = 0; row < passages; row++) vectors.set(drawVector(pick(around, random), random), row * dimensions)
  const record = await buildGraph({ folder, generation: passages, vectors, dimensions })
  const { graph, fault } = await loadGraphFile(folder, record, { count: passages, dimensions })
  if (graph === null) throw new OperatorError('graph-failed', `The search graph cannot be used: ${fault}.`)
  const exact: number[] = []
  const byGraph: number[] = []
  for (const question of [...questions.slice(0, WARM_UP_SEARCHES), ...questions]) {
    exact.push(milliseconds(() => exactSearch(vectors, question, FUSION_DEPTH)))
    byGraph.push(milliseconds(() => graph.search(question, FUSION_DEPTH)))
  }
  const median = (times: number[]) => round(percentile(times.slice(-questions.length), 0.5))
  return { passages, exactMs: median(exact), graphMs: median(byGraph) }
}

function milliseconds(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** To a microsecond. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
