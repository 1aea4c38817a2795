import type { ClaimCheck } from '../answer/claim-check.ts'
import { cleanQuestion } from '../answer/clean-question.ts'
import { resolveFollowUp } from '../answer/conversation/resolve-follow-up.ts'
import { ReaderError } from '../errors/reader-error.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { Journal } from '../store/journal.ts'
import { answerQuestion, type ExplainedAnswer } from './answer-question.ts'
import { checkClaim, cleanClaim } from './check-claim.ts'
import { createEmbedders, type Embedders } from './embedders.ts'
import type { AnsweringParts } from './find-evidence.ts'
import { IndexLoader } from './index-loader.ts'
import type { IndexReport } from './indexing/index-report.ts'
import type { Logger } from './logger.ts'
import type { OnProgress } from './progress.ts'
import type { Settings } from './settings.ts'
import { SourceRegistry } from './source-registry.ts'
import { StoreAccess } from './store-access.ts'

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
  /** The id of the only source to answer from; all without it. */
  source?: string
}

/**
 * The application: every surface asks, checks and manages sources through it. Store, model and search index are
 * opened when they are first needed. `close` it at the end.
 */
export class Monazite {
  /** Adds, changes, removes, lists and rolls back sources. */
  readonly sources: SourceRegistry
  /** The embedders, for measurements. */
  readonly embedders: Embedders
  readonly #store: StoreAccess
  readonly #index: IndexLoader
  #making: Promise<IndexReport> | null = null

  constructor(options: MonaziteOptions) {
    const { settings, logger, clock = () => new Date() } = options
    this.embedders = createEmbedders(settings.model)
    this.#store = new StoreAccess(settings)
    this.#index = new IndexLoader(this.#store, settings.index, logger)
    this.sources = new SourceRegistry({
      settings,
      store: this.#store,
      embedders: this.embedders,
      logger,
      clock,
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    })
  }

  /**
   * Answers a question from the current generation; builds the index from the bundled sources when there is none.
   *
   * @throws ReaderError `question-too-long` or `unknown-source`; OperatorError for a damaged model, store or quote
   */
  async ask({ question, history = [], limit, source }: Question): Promise<ExplainedAnswer> {
    const asked = cleanQuestion(question)
    const { searched, understood } = resolveFollowUp(asked, history.map(cleanQuestion))
    const parts = await this.#parts()
    const within = source === undefined ? undefined : parts.index.passagesOf(source)
    if (within === null) {
      throw new ReaderError('unknown-source', `There is no source "${source}". Choose one from the list.`, {
        id: source,
      })
    }
    return answerQuestion({ question: asked, searched, understood, ...optional({ limit, within }) }, parts)
  }

  /**
   * Holds a claim against the sources of the current generation.
   *
   * @throws ReaderError `claim-too-long`; OperatorError as for `ask`
   */
  async check(claim: string): Promise<ClaimCheck> {
    return checkClaim(cleanClaim(claim), await this.#parts())
  }

  /** Builds the graph again if the last question found it missing or damaged, and takes it into use. */
  async repairGraph(): Promise<void> {
    if (!this.#index.lacksGraph) return
    await this.sources.repairGraph()
    this.#index.reload()
  }

  /** The search index of the current generation, in memory. */
  async searchIndex(): Promise<SearchIndex> {
    return (await this.#parts()).index
  }

  /** What members asked and said. */
  async journal(): Promise<Journal> {
    return (await this.#store.open()).journal
  }

  async close(): Promise<void> {
    await this.embedders.close()
    await this.#store.close()
  }

  async #parts(): Promise<AnsweringParts> {
    const store = await this.#store.open()
    if ((await store.currentGeneration()) === null) await this.#firstIndex()
    const [embedder, index] = await Promise.all([this.embedders.forQuestions(), this.#index.current()])
    return { index, embedder, readText: (id: string) => store.getText(index.generation, id) }
  }

  /** Questions that come before the first index share its making. */
  #firstIndex(): Promise<IndexReport> {
    this.#making ??= this.sources.update().finally(() => {
      this.#making = null
    })
    return this.#making
  }
}

/** Leaves out what is undefined, which an optional property may not be. */
function optional<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
