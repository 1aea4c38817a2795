import { MODEL_DIMENSIONS, MODEL_FINGERPRINT } from '../embedding/model-files.ts'
import { GRAPH_FROM_PASSAGES } from '../search/dense/build-graph.ts'
import { loadSearchIndex } from '../search/load-search-index.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { Generation } from '../store/store.ts'
import type { Logger } from './logger.ts'
import type { StoreAccess } from './store-access.ts'

/** Holds the current generation in memory, and loads the next one when it has become current. */
export class IndexLoader {
  readonly #store: StoreAccess
  readonly #folder: string
  readonly #logger: Logger
  #loaded: { generation: number; index: Promise<SearchIndex> } | null = null
  #lacksGraph = false

  /** @param folder where graph files lie */
  constructor(store: StoreAccess, folder: string, logger: Logger) {
    this.#store = store
    this.#folder = folder
    this.#logger = logger
  }

  /** Whether the generation in memory should have a graph and has none. */
  get lacksGraph(): boolean {
    return this.#lacksGraph
  }

  /**
   * @returns the current generation's index; questions that ask for it at the same time share one loading
   * @throws ReaderError `no-index`; OperatorError for a damaged store or vectors of another model
   */
  async current(): Promise<SearchIndex> {
    const generation = await this.#store.currentGeneration()
    if (this.#loaded?.generation === generation.number) return this.#loaded.index
    const loading = { generation: generation.number, index: this.#load(generation) }
    this.#loaded = loading
    loading.index.catch(() => {
      // What failed once may be mended: the next question tries again.
      if (this.#loaded === loading) this.#loaded = null
    })
    return loading.index
  }

  /** Forgets what is in memory, so that the next question loads it anew with the graph as it is then. */
  reload(): void {
    this.#loaded = null
  }

  async #load(generation: Generation): Promise<SearchIndex> {
    const { index, graphFault } = await loadSearchIndex({
      store: await this.#store.open(),
      folder: this.#folder,
      generation,
      model: MODEL_FINGERPRINT,
      dimensions: MODEL_DIMENSIONS,
    })
    if (graphFault !== null) {
      const evidence = { generation: generation.number, fault: graphFault }
      this.#logger.warn(evidence, 'The search graph is not used; exact search answers until it is rebuilt.')
    }
    this.#lacksGraph = !index.hasGraph && generation.passages >= GRAPH_FROM_PASSAGES
    return index
  }
}
