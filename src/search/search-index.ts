import { indexedText } from '../passages/indexed-text.ts'
import type { StoredPassage, StoredSource } from '../store/store.ts'
import { exactSearch } from './dense/exact-search.ts'
import type { Graph } from './dense/hnsw-graph.ts'
import { applyDocumentPrior } from './document-prior.ts'
import { FUSION_DEPTH, fuse } from './fuse.ts'
import type { Hit } from './hit.ts'
import type { LexicalQuery } from './lexical/expand-question.ts'
import { LexicalIndex } from './lexical/lexical-index.ts'
import type { Ranking } from './ranking.ts'

/** A passage of the index together with the source that it is a slice of. */
export interface IndexedPassage {
  source: StoredSource
  /** The source's place in the generation. */
  sourceOrdinal: number
  passage: StoredPassage
}

/**
 * One generation held in memory, ready to be searched. It never changes: a question that began on it ends on it,
 * whatever becomes current meanwhile.
 */
export class SearchIndex {
  readonly generation: number
  readonly sources: readonly StoredSource[]
  readonly passages: readonly IndexedPassage[]
  readonly lexical: LexicalIndex
  readonly #vectors: Float32Array
  readonly #dimensions: number
  #graph: Graph | null

  /**
   * @param options.vectors unit vectors of all passages in order, row by row
   * @param options.graph a graph over the same vectors, or null to compare all
   */
  constructor(options: {
    generation: number
    sources: readonly StoredSource[]
    vectors: Float32Array
    dimensions: number
    graph: Graph | null
  }) {
    this.generation = options.generation
    this.sources = options.sources
    this.passages = options.sources.flatMap((source, sourceOrdinal) =>
      source.passages.map((passage) => ({ source, sourceOrdinal, passage })),
    )
    this.lexical = LexicalIndex.build(this.passages.map(({ source, passage }) => indexedText(source, passage)))
    this.#vectors = options.vectors
    this.#dimensions = options.dimensions
    this.#graph = options.graph
  }

  /** Whether a graph answers, and not the exact comparison. */
  get hasGraph(): boolean {
    return this.#graph !== null
  }

  /** Takes a graph over the same vectors into use; searches already begun are not touched. */
  useGraph(graph: Graph): void {
    this.#graph = graph
  }

  /** The lexical leg, which needs no vector: it runs while the question is being embedded. */
  searchLexical(query: LexicalQuery): Ranking {
    return this.lexical.search(query.weights, FUSION_DEPTH)
  }

  /** The dense leg. @param vector the question's unit vector, every number finite */
  searchDense(vector: Float32Array): Ranking {
    if (vector.length !== this.#dimensions || !vector.every(Number.isFinite)) {
      throw new RangeError(`a question's vector has ${this.#dimensions} finite numbers`)
    }
    return this.#graph?.search(vector, FUSION_DEPTH) ?? exactSearch(this.#vectors, vector, FUSION_DEPTH)
  }

  /** Joins both legs into hits, best first, each with the trace that its score is read from. */
  rank(lexical: Ranking, dense: Ranking): Hit[] {
    return applyDocumentPrior(fuse(lexical, dense), (passage) => this.passages[passage]?.sourceOrdinal ?? -1)
  }
}
