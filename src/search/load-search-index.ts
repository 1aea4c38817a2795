import { OperatorError } from '../errors/operator-error.ts'
import type { Generation, Store } from '../store/store.ts'
import { loadGraphFile } from './dense/graph-file.ts'
import { SearchIndex } from './search-index.ts'

/** A generation in memory, and why its recorded graph is not in use, if it is not. */
export interface LoadedSearchIndex {
  index: SearchIndex
  /** Null when the graph is in use or none is recorded. */
  graphFault: string | null
}

/**
 * Loads a generation into memory. A graph that is missing or suspect is left out: exact search answers then.
 *
 * @param folder where graph files lie
 * @throws OperatorError `other-model` when its vectors come from another embedding model
 */
export async function loadSearchIndex(options: {
  store: Store
  folder: string
  generation: Generation
  model: string
  dimensions: number
}): Promise<LoadedSearchIndex> {
  const { store, folder, generation, dimensions } = options
  if (generation.model !== options.model) {
    throw new OperatorError(
      'other-model',
      'The index was made with another embedding model. Run "npm run index" to bring it in line.',
      { evidence: { generation: generation.number, made: generation.model, loaded: options.model } },
    )
  }
  const [sources, vectors, record] = await Promise.all([
    store.loadSources(generation.number),
    store.loadVectors(generation.number, dimensions),
    store.getGraph(generation.number),
  ])
  const loaded =
    record === null
      ? { graph: null, fault: null }
      : await loadGraphFile(folder, record, { count: generation.passages, dimensions })
  return {
    index: await SearchIndex.build({
      generation: generation.number,
      sources,
      vectors,
      dimensions,
      graph: loaded.graph,
    }),
    graphFault: loaded.fault,
  }
}
