import type { Embedder } from '../../embedding/embedder.ts'
import { MODEL_DIMENSIONS, MODEL_FINGERPRINT } from '../../embedding/model-files.ts'
import type { SourceFile } from '../../sources/formats/format.ts'
import type { Store } from '../../store/store.ts'
import { ensureGraph } from '../indexing/graph-keeper.ts'
import { prepareSource } from '../indexing/prepare-source.ts'
import type { LibraryEntry } from '../indexing/read-library.ts'
import { updateIndex } from '../indexing/update-index.ts'
import type { OnProgress } from '../progress.ts'
import type { IndexTimes } from './benchmark-report.ts'
import { toHundredths } from './percentiles.ts'

/** Documents in memory, to be indexed up to a number of passages. */
export interface IndexedSize {
  files: readonly SourceFile[]
  passages: number
}

/**
 * Indexes documents by the very steps of `index`, into an empty store, and takes the time of each.
 *
 * @param folder the store's folder, for the graph
 * @param withEmbedders lends the embedders that make the vectors
 */
export async function measureIndex(options: {
  store: Store
  folder: string
  size: IndexedSize
  withEmbedders<T>(texts: number, use: (embedders: readonly Embedder[]) => Promise<T>): Promise<T>
  onProgress?: OnProgress
}): Promise<IndexTimes & { passages: number; documents: number }> {
  const { store, folder, onProgress } = options
  let readMs = 0
  let vectorMs = 0
  const started = performance.now()
  const report = await updateIndex({
    store,
    model: MODEL_FINGERPRINT,
    plan: async () => {
      const entries = prepareUpTo(options.size)
      readMs = performance.now() - started
      return { entries, rejected: [] }
    },
    withEmbedders: async (texts, use) => {
      const begun = performance.now()
      const result = await options.withEmbedders(texts, use)
      vectorMs = performance.now() - begun
      return result
    },
    dryRun: false,
    author: 'benchmark',
    action: 'benchmark',
    clock: () => new Date(),
    ...(onProgress === undefined ? {} : { onProgress }),
  })
  const written = performance.now()
  const generation = await store.currentGeneration()
  if (generation !== null) await ensureGraph({ store, folder, dimensions: MODEL_DIMENSIONS }, generation)
  const finished = performance.now()
  return {
    passages: report.passages.total,
    documents: report.added.length,
    indexSeconds: seconds(finished - started),
    readSeconds: seconds(readMs),
    vectorSeconds: seconds(vectorMs),
    writeSeconds: seconds(written - started - readMs - vectorMs),
    graphSeconds: seconds(finished - written),
  }
}

/** The last document is cut short, so that sizes come out exactly. */
function prepareUpTo({ files, passages }: IndexedSize): LibraryEntry[] {
  const entries: LibraryEntry[] = []
  let left = passages
  for (const file of files) {
    if (left <= 0) break
    const source = prepareSource(file, 'folder')
    const fresh = { ...source, passages: source.passages.slice(0, left) }
    left -= fresh.passages.length
    entries.push({ id: fresh.id, fresh })
  }
  return entries
}

function seconds(milliseconds: number): number {
  return toHundredths(milliseconds / 1000)
}
