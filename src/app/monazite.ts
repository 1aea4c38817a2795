import path from 'node:path'
import type { ClaimCheck } from '../answer/claim-check.ts'
import { cleanQuestion } from '../answer/clean-question.ts'
import { resolveFollowUp } from '../answer/conversation/resolve-follow-up.ts'
import { MODEL_DIMENSIONS, MODEL_FINGERPRINT } from '../embedding/model-files.ts'
import { OperatorError } from '../errors/operator-error.ts'
import { ReaderError } from '../errors/reader-error.ts'
import { GRAPH_FROM_PASSAGES } from '../search/dense/build-graph.ts'
import { loadSearchIndex } from '../search/load-search-index.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { readBytes } from '../sources/read-folder.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import type { Generation, SourceSummary, Store, StoredSource } from '../store/store.ts'
import { answerQuestion, type ExplainedAnswer } from './answer-question.ts'
import { checkClaim, cleanClaim } from './check-claim.ts'
import { createEmbedders, type Embedders } from './embedders.ts'
import { ensureGraph, tidyIndex } from './indexing/graph-keeper.ts'
import type { IndexReport } from './indexing/index-report.ts'
import { planAddition, planRemoval } from './indexing/plan-single-source.ts'
import { type Library, readLibrary } from './indexing/read-library.ts'
import { updateIndex } from './indexing/update-index.ts'
import type { Logger } from './logger.ts'
import type { OnProgress } from './progress.ts'
import type { Settings } from './settings.ts'

/** What the application is made of. */
export interface MonaziteOptions {
  settings: Settings
  logger: Logger
  clock?: () => Date
  onProgress?: OnProgress
}

/** A question with what was asked before it. */
export interface Question {
  question: string
  /** Earlier questions of the conversation, oldest first. */
  history?: readonly string[]
  /** How many excerpts to show at most. */
  limit?: number
}

/**
 * The application: every surface asks, checks and manages sources through it. Store, model and search index are
 * opened when they are first needed. `close` it at the end.
 */
export class Monazite {
  readonly #settings: Settings
  readonly #logger: Logger
  readonly #clock: () => Date
  readonly #onProgress: OnProgress | undefined
  readonly #embedders: Embedders
  #store: Promise<Store> | null = null
  #index: SearchIndex | null = null
  #graphMissing = false

  constructor(options: MonaziteOptions) {
    this.#settings = options.settings
    this.#logger = options.logger
    this.#clock = options.clock ?? (() => new Date())
    this.#onProgress = options.onProgress
    this.#embedders = createEmbedders(options.settings.model)
  }

  /**
   * Answers a question from the current generation; builds the index from the bundled sources when there is none.
   *
   * @throws ReaderError `question-too-long`; OperatorError for a damaged model, store or quote
   */
  async ask({ question, history = [], limit }: Question): Promise<ExplainedAnswer> {
    const asked = cleanQuestion(question)
    const { searched, understood } = resolveFollowUp(asked, history.map(cleanQuestion))
    const prepared = { question: asked, searched, understood, ...(limit === undefined ? {} : { limit }) }
    return answerQuestion(prepared, await this.#parts())
  }

  /**
   * Holds a claim against the sources of the current generation.
   *
   * @throws ReaderError `claim-too-long`; OperatorError as for `ask`
   */
  async check(claim: string): Promise<ClaimCheck> {
    return checkClaim(cleanClaim(claim), await this.#parts())
  }

  /**
   * Brings the index in line with folders; without any, with the bundled sources.
   *
   * @throws ReaderError for folders that are missing or empty; OperatorError when a file or the disk fails
   */
  async updateIndex(options: { folders?: readonly string[]; dryRun?: boolean } = {}): Promise<IndexReport> {
    const folders = options.folders ?? [this.#settings.seeds]
    return this.#update('index', options.dryRun ?? false, (known) => readLibrary(folders, known))
  }

  /**
   * Adds one file, which stays until it is removed; adding a file of the same name again replaces it.
   *
   * @throws ReaderError when the file cannot be read as a source or its id belongs to another
   */
  async addSource(file: string): Promise<IndexReport> {
    const source = { name: path.basename(file), bytes: await readBytes(file) }
    return this.#update(`sources add ${source.name}`, false, async (known) => planAddition(source, known))
  }

  /** @throws ReaderError `unknown-source` */
  async removeSource(id: string): Promise<IndexReport> {
    return this.#update(`sources remove ${id}`, false, async (known) => planRemoval(id, known))
  }

  /** @returns the current generation and its sources; null and none before the first index */
  async listSources(): Promise<{ generation: number | null; sources: SourceSummary[] }> {
    const store = await this.#openStore()
    const generation = (await store.currentGeneration())?.number ?? null
    return { generation, sources: generation === null ? [] : await store.listSources(generation) }
  }

  /** @throws ReaderError `unknown-source` or `no-index` */
  async showSource(id: string): Promise<StoredSource> {
    const store = await this.#openStore()
    const current = await this.#requireGeneration()
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
    const store = await this.#openStore()
    const current = await this.#requireGeneration()
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

  /** Builds the graph of the current generation again if the last question found it missing or damaged. */
  async repairGraph(): Promise<void> {
    if (!this.#graphMissing) return
    const store = await this.#openStore()
    const current = await store.currentGeneration()
    if (current !== null) await this.#keepGraph(store, current)
    this.#graphMissing = false
  }

  /** The search index of the current generation, in memory; for measurements. */
  async searchIndex(): Promise<SearchIndex> {
    return (await this.#parts()).index
  }

  /** The embedders, for measurements. */
  get embedders(): Embedders {
    return this.#embedders
  }

  async close(): Promise<void> {
    await this.#embedders.close()
    const store = await this.#store?.catch(() => null)
    await store?.close()
  }

  async #update(
    action: string,
    dryRun: boolean,
    plan: (known: readonly SourceSummary[]) => Promise<Library>,
  ): Promise<IndexReport> {
    const store = await this.#openStore()
    const report = await updateIndex({
      store,
      model: MODEL_FINGERPRINT,
      withEmbedders: (texts, use) => this.#embedders.forTexts(texts, use),
      plan,
      dryRun,
      author: 'command line',
      action,
      clock: this.#clock,
      ...(this.#onProgress === undefined ? {} : { onProgress: this.#onProgress }),
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

  #openStore(): Promise<Store> {
    this.#store ??= openSqliteStore(this.#settings.index)
    return this.#store
  }

  async #requireGeneration(): Promise<Generation> {
    const current = await (await this.#openStore()).currentGeneration()
    if (current === null) throw new ReaderError('no-index', 'There is no index yet. Run "npm run index" first.')
    return current
  }

  async #parts() {
    const store = await this.#openStore()
    if ((await store.currentGeneration()) === null) await this.updateIndex()
    const generation = await this.#requireGeneration()
    const [embedder, index] = await Promise.all([this.#embedders.forQuestions(), this.#loadIndex(store, generation)])
    return { index, embedder, readText: (id: string) => store.getText(index.generation, id) }
  }

  async #loadIndex(store: Store, generation: Generation): Promise<SearchIndex> {
    if (this.#index?.generation === generation.number) return this.#index
    const { index, graphFault } = await loadSearchIndex({
      store,
      folder: this.#settings.index,
      generation,
      model: MODEL_FINGERPRINT,
      dimensions: MODEL_DIMENSIONS,
    })
    if (graphFault !== null) {
      const evidence = { generation: generation.number, fault: graphFault }
      this.#logger.warn(evidence, 'The search graph is not used; exact search answers until it is rebuilt.')
    }
    this.#graphMissing = !index.hasGraph && generation.passages >= GRAPH_FROM_PASSAGES
    this.#index = index
    return index
  }
}
