import type { Embedder } from './embedder.ts'

/** What `embedPassages` needs to know. */
export interface EmbedPassagesOptions {
  /** Texts by the key under which their vectors are kept. */
  texts: ReadonlyMap<string, string>
  /** The embedders that share the work; each has one text at a time. */
  embedders: readonly Embedder[]
  /** Called with every finished batch, in no particular order; the next batch waits for it. */
  save(vectors: ReadonlyMap<string, Float32Array>): Promise<void>
  /** Called after every text with the number of texts done so far. */
  onProgress?(done: number): void
}

/**
 * Embeds many texts over several embedders. Vectors are handed over in batches, so that an interrupted run loses
 * little: the next one finds what was saved.
 */
export async function embedPassages(options: EmbedPassagesOptions): Promise<void> {
  const queue = options.texts.entries()
  let batch = new Map<string, Float32Array>()
  let done = 0
  const work = async (embedder: Embedder) => {
    for (const [key, text] of queue) {
      const vector = await embedder.embedPassage(text)
      batch.set(key, vector)
      done += 1
      options.onProgress?.(done)
      if (batch.size >= SAVE_BATCH) {
        const full = batch
        batch = new Map()
        await options.save(full)
      }
    }
  }
  await Promise.all(options.embedders.map(work))
  if (batch.size > 0) await options.save(batch)
}

/** One to two seconds of work on two cores: a transaction costs little beside it. */
const SAVE_BATCH = 256
