import type { Passage } from '../passages/passage.ts'
import type { Source, SourceMetadata } from '../sources/source.ts'
import type { Journal } from './journal.ts'

/** Where a source came from: a file of an indexed folder, or a single addition that stays until it is removed. */
export type SourceOrigin = 'folder' | 'added'

/** A source version as it is kept: immutable once written. */
export interface StoredSource extends Source {
  /** Identity of this version: a hash over everything that could change what is found or quoted. */
  version: string
  /** SHA-256 of the bytes that it was read from, with the reader's version: tells an unchanged file at a glance. */
  contentHash: string
  origin: SourceOrigin
  /** The file's path relative to the folder that was indexed, or its name where it was added alone. */
  file: string
  passages: StoredPassage[]
}

/** A passage with the key of its vector. */
export interface StoredPassage extends Passage {
  /** SHA-256 of the text that was embedded for it. */
  vectorKey: string
}

/** What a listing shows of a source: everything but the text. */
export interface SourceSummary extends SourceMetadata {
  version: string
  contentHash: string
  origin: SourceOrigin
  file: string
  /** Number of passages. */
  passages: number
  /** Length of the canonical text in UTF-16 code units. */
  characters: number
}

/** One immutable state of the library. */
export interface Generation {
  /** Counts from 1 and never repeats. */
  number: number
  /** The generation that it was made from; null for the first. */
  parent: number | null
  /** ISO 8601 time of the commit. */
  createdAt: string
  /** Who or what made it, for the history. */
  author: string
  /** What was done, for the history: `index`, `sources add`, … */
  action: string
  /** The embedder's fingerprint; all its passages have vectors under this key. */
  model: string
  /** Number of passages. */
  passages: number
}

/** A new state of the library: some source versions are new, the others are carried over by their identity. */
export interface GenerationDraft {
  /** The generation this draft was made from. The commit fails when another one is current by then. */
  parent: number | null
  author: string
  action: string
  /** ISO 8601. */
  createdAt: string
  model: string
  /** The complete list in order: a version already stored, by its identity, or a new one in full. */
  sources: (string | StoredSource)[]
}

/** The derived HNSW graph of a generation, as recorded beside the truth. */
export interface GraphRecord {
  generation: number
  /** File name inside the index folder. */
  file: string
  bytes: number
  sha256: string
  /** Number of vectors in the graph. */
  count: number
}

/**
 * The system of record: sources, passages, vectors and generations. Everything else (the search graph, what a process
 * holds in memory) is derived from it. Implementations pass the contract suite in `test/contracts`.
 */
export interface Store {
  /** @returns the generation that questions are answered from, or null before the first commit */
  currentGeneration(): Promise<Generation | null>
  /** @returns all kept generations, newest first */
  generations(): Promise<Generation[]>
  /** @returns the sources of a generation, in its order; throws `ReaderError` `unknown-generation` */
  listSources(generation: number): Promise<SourceSummary[]>
  /** @returns the whole sources of a generation, in its order; throws `ReaderError` `unknown-generation` */
  loadSources(generation: number): Promise<StoredSource[]>
  /** @returns one source of a generation, or null when the generation has none of that id */
  getSource(generation: number, id: string): Promise<StoredSource | null>
  /**
   * The canonical text that quotes are checked against, read afresh.
   * @returns null when the generation has no source of that id
   */
  getText(generation: number, id: string): Promise<string | null>

  /** @returns those of the keys for which the store has a vector of this model */
  knownVectors(model: string, keys: readonly string[]): Promise<Set<string>>
  /**
   * Keeps vectors for a model; a key that is already there keeps its vector. Written at once, in one transaction.
   * Throws `OperatorError` `invalid-vector` for an empty vector or a number that is not finite, and keeps none then.
   */
  saveVectors(model: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void>
  /**
   * @returns the vectors of a generation's passages in passage order, `passages x dimensions` numbers row by row;
   *   throws `OperatorError` `vectors-missing` when one is not there or has another length
   */
  loadVectors(generation: number, dimensions: number): Promise<Float32Array>

  /**
   * Writes a generation and makes it current, in one transaction: after a crash it is there as a whole or not at all.
   * Throws `OperatorError` `store-changed` when the draft's parent is no longer current, `vectors-missing` when a
   * passage has no vector, and `invalid-draft` for an unknown version, two sources of one id, a passage that is no
   * slice of its text, a text with half a character, or a stored version's identity with another text or passages.
   * (Metadata, file, origin and content hash may differ under one identity: each generation keeps its own.)
   */
  commitGeneration(draft: GenerationDraft): Promise<Generation>
  /**
   * Makes a kept generation current again. Throws `ReaderError` `unknown-generation`.
   * @returns the generation that was current before
   */
  rollback(generation: number): Promise<Generation>
  /**
   * Forgets all but the newest `keep` generations and the current one with its parent, and what only they needed.
   * When it forgets one, vectors that no kept passage needs go too, and those of models that no generation uses.
   * @returns the graph files that nothing refers to any more
   */
  prune(keep: number): Promise<{ removed: number[]; graphFiles: string[] }>

  /** Records the graph file of a generation, in place of an earlier record. Throws `ReaderError` `unknown-generation`. */
  saveGraph(record: GraphRecord): Promise<void>
  /** @returns the recorded graph of a generation, or null */
  getGraph(generation: number): Promise<GraphRecord | null>
  /** Forgets the recorded graph of a generation. */
  forgetGraph(generation: number): Promise<void>
  /** @returns the files of all recorded graphs */
  graphFiles(): Promise<string[]>

  /**
   * What members asked and said. It lies beside the library, independent of generations, and is checked and closed
   * with the store.
   */
  readonly journal: Journal

  /** Looks for damage. @returns sentences that name what is wrong; empty when all is well */
  check(): Promise<string[]>
  /** May be called again; every other call after it throws `OperatorError` `store-closed`. */
  close(): Promise<void>
}
