import hnswlib from 'hnswlib-node'
import type { Ranking } from '../ranking.ts'

/** Links a node keeps on each layer (Malkov and Yashunin 2018, arXiv:1603.09320, section 4.1). */
const LINKS = 16
/** Candidates looked at while building; more cost time and find better links. */
const BUILD_CANDIDATES = 200
/** Candidates looked at while searching, at least; recall@20 is .997 at 20,000 passages. */
const SEARCH_CANDIDATES = 200
/** Makes the same vectors in the same order give the same graph. */
const SEED = 100

/** A built graph that can be searched. Its ids are rows of the vectors that it was built from. */
export interface Graph {
  readonly size: number
  /** @param question a unit vector of finite numbers */
  search(question: Float32Array, limit: number): Ranking
}

/**
 * Builds a graph and writes it. The library reports success for a full disk and a missing folder, so the caller reads
 * the file back.
 *
 * @param vectors unit vectors row by row, every number finite
 * @returns the graph as it is in memory
 */
export function writeGraph(vectors: Float32Array, dimensions: number, file: string): Graph {
  const count = vectors.length / dimensions
  const index = new hnswlib.HierarchicalNSW('ip', dimensions)
  index.initIndex(count, LINKS, BUILD_CANDIDATES, SEED)
  for (let row = 0; row < count; row++) {
    index.addPoint(Array.from(vectors.subarray(row * dimensions, (row + 1) * dimensions)), row)
  }
  index.writeIndexSync(file)
  return new HnswGraph(index)
}

/**
 * Reads a graph into a new object. Only files whose checksum has been verified may come here: the library aborts the
 * process on a damaged one.
 */
export function readGraph(file: string, dimensions: number): Graph {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions)
  index.readIndexSync(file)
  return new HnswGraph(index)
}

class HnswGraph implements Graph {
  readonly size: number
  readonly #index: InstanceType<typeof hnswlib.HierarchicalNSW>
  #candidates = 0

  constructor(index: InstanceType<typeof hnswlib.HierarchicalNSW>) {
    this.#index = index
    this.size = index.getCurrentCount()
  }

  search(question: Float32Array, limit: number): Ranking {
    const count = Math.min(limit, this.size)
    const candidates = Math.max(SEARCH_CANDIDATES, count)
    if (candidates !== this.#candidates) {
      this.#index.setEf(candidates)
      this.#candidates = candidates
    }
    const { neighbors, distances } = this.#index.searchKnn(Array.from(question), count)
    return { ids: Int32Array.from(neighbors), scores: Float32Array.from(distances, (distance) => 1 - distance) }
  }
}
