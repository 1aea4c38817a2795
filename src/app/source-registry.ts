import path from 'node:path'
import { MODEL_DIMENSIONS, MODEL_FINGERPRINT } from '../embedding/model-files.ts'
import { OperatorError } from '../errors/operator-error.ts'
import { ReaderError } from '../errors/reader-error.ts'
import { readBytes } from '../sources/read-folder.ts'
import type { Generation, SourceSummary, Store, StoredSource } from '../store/store.ts'
import type { Embedders } from './embedders.ts'
import { bundledVectors, LIBRARY_VECTORS, SHIPPED_MODEL } from './indexing/bundled-vectors.ts'
import { ensureGraph, tidyIndex } from './indexing/graph-keeper.ts'
import type { IndexReport } from './indexing/index-report.ts'
import { planAddition, planRemoval } from './indexing/plan-single-source.ts'
import { type Library, readLibrary } from './indexing/read-library.ts'
import { type UpdateOptions, updateIndex } from './indexing/update-index.ts'
import type { Logger } from './logger.ts'
import type { OnProgress } from './progress.ts'
import type { Settings } from './settings.ts'
import type { StoreAccess } from './store-access.ts'

/** What a registry works with. */
export interface SourceRegistryOptions {
  settings: Pick<Settings, 'index' | 'seeds'>
  store: StoreAccess
  embedders: Embedders
  logger: Logger
  clock: () => Date
  onProgress?: OnProgress
}

/** Adds, changes, removes, lists and rolls back sources: every change is a new generation of the store. */
export class SourceRegistry {
  readonly #settings: Pick<Settings, 'index' | 'seeds'>
  readonly #store: StoreAccess
  readonly #embedders: Embedders
  readonly #logger: Logger
  readonly #clock: () => Date
  readonly #onProgress: OnProgress | undefined

  constructor(options: SourceRegistryOptions) {
    this.#settings = options.settings
    this.#store = options.store
    this.#embedders = options.embedders
    this.#logger = options.logger
    this.#clock = options.clock
    this.#onProgress = options.onProgress
  }

  /**
   * Brings the index in line with folders; without any, with the bundled sources.
   *
   * @throws ReaderError for folders that are missing or empty; OperatorError when a file or the disk fails
   */
  async update(options: { folders?: readonly string[]; dryRun?: boolean } = {}): Promise<IndexReport> {
    const folders = options.folders ?? [this.#settings.seeds]
    return this.#update('index', options.dryRun ?? false, (known) => readLibrary(folders, known))
  }

  /**
   * Adds one file, which stays until it is removed; adding a file of the same name again replaces it.
   *
   * @throws ReaderError when the file cannot be read as a source or its id belongs to another
   */
  async add(file: string): Promise<IndexReport> {
    const source = { name: path.basename(file), bytes: await readBytes(file) }
    return this.#update(`sources add ${source.name}`, false, async (known) => planAddition(source, known))
  }

  /** @throws ReaderError `unknown-source` */
  async remove(id: string): Promise<IndexReport> {
    return this.#update(`sources remove ${id}`, false, async (known) => planRemoval(id, known))
  }

  /** @returns the current generation and its sources; null and none before the first index */
  async list(): Promise<{ generation: number | null; sources: SourceSummary[] }> {
    const store = await this.#store.open()
    const generation = (await store.currentGeneration())?.number ?? null
    return { generation, sources: generation === null ? [] : await store.listSources(generation) }
  }

  /** @throws ReaderError `unknown-source` or `no-index` */
  async show(id: string): Promise<StoredSource> {
    const store = await this.#store.open()
    const current = await this.#store.currentGeneration()
    const source = await store.getSource(current.number, id)
    if (source === null) {
      throw new ReaderError('unknown-source', `There is no source "${id}". "sources list" shows all ids.`, { id })
    }
    return source
  }

  /**
   * Makes an earlier generation current: the named one, or the one that the current was made from.
   *
   * @throws ReaderError `no-index`, `no-earlier-generation` or `unknown-generation`
   */
  async rollback(generation?: number): Promise<{ generation: number; previous: number }> {
    const store = await this.#store.open()
    const current = await this.#store.currentGeneration()
    const target = generation ?? current.parent
    const kept = await store.generations()
    if (target === null || !kept.some(({ number }) => number === target)) {
      const numbers = kept.map(({ number }) => number).join(', ')
      throw target === null
        ? new ReaderError(
            'no-earlier-generation',
            `Generation ${current.number} is the first; there is none to go back to.`,
          )
        : new ReaderError('unknown-generation', `There is no generation ${target}; kept are ${numbers}.`, {
            generation: target,
          })
    }
    const previous = await store.rollback(target)
    return { generation: target, previous: previous.number }
  }

  /** @returns a source as it was in a generation; null when the generation or the source in it is no longer there */
  async at(generation: number, id: string): Promise<StoredSource | null> {
    const store = await this.#store.open()
    const kept = (await store.generations()).some(({ number }) => number === generation)
    return kept ? store.getSource(generation, id) : null
  }

  /** Makes sure that the current generation has a sound search graph, where it is large enough to need one. */
  async repairGraph(): Promise<void> {
    const store = await this.#store.open()
    await this.#keepGraph(store, await this.#store.currentGeneration())
  }

  async #update(
    action: string,
    dryRun: boolean,
    plan: (known: readonly SourceSummary[]) => Promise<Library>,
  ): Promise<IndexReport> {
    const store = await this.#store.open()
    const options: UpdateOptions = {
      store,
      model: MODEL_FINGERPRINT,
      withEmbedders: (texts, use) => this.#embedders.forTexts(texts, use),
      knownVectors: bundledVectors(LIBRARY_VECTORS, SHIPPED_MODEL, this.#logger),
      plan,
      dryRun,
      author: 'command line',
      action,
      clock: this.#clock,
      ...(this.#onProgress === undefined ? {} : { onProgress: this.#onProgress }),
    }
    // Another process was faster: what it did is taken into account, once.
    const report = await updateIndex(options).catch((error: unknown) => {
      if (error instanceof OperatorError && error.code === 'store-changed') return updateIndex(options)
      throw error
    })
    const current = await store.currentGeneration()
    if (!dryRun && current !== null) await this.#keepGraph(store, current)
    return report
  }

  async #keepGraph(store: Store, generation: Generation): Promise<void> {
    const options = { store, folder: this.#settings.index, dimensions: MODEL_DIMENSIONS }
    await tidyIndex(options)
    // The graph is a convenience: without one, exact search answers.
    await ensureGraph(options, generation).catch((error: unknown) => {
      if (!(error instanceof OperatorError)) throw error
      this.#logger.warn(error.evidence, error.message)
    })
  }
}
