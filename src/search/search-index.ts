import { setImmediate } from 'node:timers/promises'
import { indexedText } from '../passages/indexed-text.ts'
import type { StoredPassage, StoredSource } from '../store/store.ts'
import { exactSearch } from './dense/exact-search.ts'
import type { Graph } from './dense/hnsw-graph.ts'
import { applyDocumentPrior } from './document-prior.ts'
import { FUSION_DEPTH, fuse } from './fuse.ts'
import type { Hit } from './hit.ts'
import { LexicalIndex } from './lexical/lexical-index.ts'
import { PostingsBuilder } from './lexical/postings.ts'
import type { OrdinalRange, Ranking } from './ranking.ts'

/** A passage of the index together with the source that it is a slice of. */
export interface IndexedPassage {
  source: StoredSource
  /** The source's place in the generation. */
  sourceOrdinal: number
  passage: StoredPassage
}

/** What a search index is made from. */
export interface SearchIndexOptions {
  generation: number
  sources: readonly StoredSource[]
  /** Unit vectors of all passages in order, row by row. */
  vectors: Float32Array
  dimensions: number
  /** A graph over the same vectors, or null to compare all. */
  graph: Graph | null
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
  readonly #graph: Graph | null

  private constructor(options: SearchIndexOptions, passages: readonly IndexedPassage[], lexical: LexicalIndex) {
    this.generation = options.generation
    this.sources = options.sources
    this.passages = passages
    this.lexical = lexical
    this.#vectors = options.vectors
    this.#dimensions = options.dimensions
    this.#graph = options.graph
  }

  /** Takes statements apart in short slices and lets other work in between, since members wait for no loading. */
  static async build(options: SearchIndexOptions): Promise<SearchIndex> {
    const passages = options.sources.flatMap((source, sourceOrdinal) =>
      source.passages.map((passage) => ({ source, sourceOrdinal, passage })),
    )
    const builder = new PostingsBuilder()
    for (const [at, { source, passage }] of passages.entries()) {
      builder.add(indexedText(source, passage))
      if (at % SLICE === SLICE - 1) await setImmediate()
    }
    return new SearchIndex(options, passages, new LexicalIndex(builder.finish()))
  }

  /** Whether a graph answers, and not the exact comparison. */
  get hasGraph(): boolean {
    return this.#graph !== null
  }

  /**
   * The lexical leg, which needs no vector: it runs while the question is being embedded.
   *
   * @param query weighted terms, as `expandQuestion` gives them
   * @param within the only passages to look at; all without it
   */
  searchLexical(query: ReadonlyMap<string, number>, within?: OrdinalRange): Ranking {
    return this.lexical.search(query, FUSION_DEPTH, within)
  }

  /**
   * The dense leg.
   *
   * @param vector the question's unit vector, every number finite
   * @param within the only passages to look at, which are all compared; all without it
   */
  searchDense(vector: Float32Array, within?: OrdinalRange): Ranking {
    if (vector.length !== this.#dimensions || !vector.every(Number.isFinite)) {
      throw new RangeError(`a question's vector has ${this.#dimensions} finite numbers`)
    }
    if (within !== undefined) return this.#compareWithin(vector, within)
    return this.#graph?.search(vector, FUSION_DEPTH) ?? exactSearch(this.#vectors, vector, FUSION_DEPTH)
  }

  /** @returns the passages of a source, or null when the generation has none of that id */
  passagesOf(sourceId: string): OrdinalRange | null {
    const from = this.passages.findIndex(({ source }) => source.id === sourceId)
    const found = this.passages[from]
    return found === undefined ? null : { from, to: from + found.source.passages.length }
  }

  /** Joins both legs into hits, best first, each with the trace that its score is read from. */
  rank(lexical: Ranking, dense: Ranking): Hit[] {
    return applyDocumentPrior(
      fuse(lexical, dense),
      (passage) => this.passages[passage]?.sourceOrdinal ?? -1,
      (document) => this.sources[document]?.passages.length ?? 1,
    )
  }

  #compareWithin(vector: Float32Array, { from, to }: OrdinalRange): Ranking {
    const rows = this.#vectors.subarray(from * this.#dimensions, to * this.#dimensions)
    const { ids, scores } = exactSearch(rows, vector, FUSION_DEPTH)
    return { ids: ids.map((id) => id + from), scores }
  }
}

/** Statements that are taken apart in about ten milliseconds. */
const SLICE = 200
