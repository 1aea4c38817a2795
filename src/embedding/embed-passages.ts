import type { Embedder } from './embedder.ts'

/** What `embedPassages` needs to know. */
export interface EmbedPassagesOptions {
  /** Texts by the key under which their vectors are kept. */
  texts: ReadonlyMap<string, string>
  /** The embedders that share the work; each has one text at a time. */
  embedders: readonly Embedder[]
  /** Called with every finished batch, one call at a time. */
  save(vectors: ReadonlyMap<string, Float32Array>): Promise<void>
  /** Called after every text with the number of texts done so far. */
  onProgress?(done: number): void
}

/**
 * Embeds many texts over several embedders. Vectors are handed over in batches, so that an interrupted run loses
 * little: the next one finds what was saved. The first failure of an embedder or of saving ends the work.
 */
export async function embedPassages(options: EmbedPassagesOptions): Promise<void> {
  const queue = options.texts.entries()
  let batch = new Map<string, Float32Array>()
  let saving = Promise.resolve()
  let done = 0
  let failed = false
  const saveBatch = () => {
    const full = batch
    batch = new Map()
    saving = saving.then(() => options.save(full))
    return saving
  }
  const work = async (embedder: Embedder) => {
    for (const [key, text] of queue) {
      // The vector is awaited first: `batch` may be another one by then.
      const vector = await embedder.embedPassage(text)
      batch.set(key, vector)
      done += 1
      options.onProgress?.(done)
      if (batch.size >= SAVE_BATCH) await saveBatch()
      if (failed) return
    }
  }
  const workers = options.embedders.map((embedder) =>
    work(embedder).catch((error: unknown) => {
      failed = true
      throw error
    }),
  )
  // All come to rest before the failure is told, so that nothing is saved afterwards.
  const failure = (await Promise.allSettled(workers)).find((end) => end.status === 'rejected')
  if (failure !== undefined) throw failure.reason
  if (batch.size > 0) await saveBatch()
}

/** One to two seconds of work on two cores: a transaction costs little beside it. */
const SAVE_BATCH = 256
