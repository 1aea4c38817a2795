import { availableParallelism } from 'node:os'
import type { Embedder } from '../embedding/embedder.ts'
import { verifyModelFiles } from '../embedding/model-files.ts'
import { startWorkerEmbedder } from '../embedding/worker-embedder.ts'

/** Below this many texts a second worker costs more to start than it saves. */
const POOL_FROM_TEXTS = 64

/** Lends embedders: one that stays for questions, and several for the time of an update. */
export interface Embedders {
  /** The embedder for questions; started at the first call. */
  forQuestions(): Promise<Embedder>
  /** Runs work over as many texts as given with embedders of one thread each, or with the one for questions. */
  forTexts<T>(texts: number, use: (embedders: readonly Embedder[]) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * @param folder the model's folder; its files are verified once, before the first use
 */
export function createEmbedders(folder: string): Embedders {
  let verified: Promise<void> | null = null
  let questions: Promise<Embedder> | null = null
  const verify = () => {
    verified ??= verifyModelFiles(folder)
    return verified
  }
  const start = async (threads?: number) => {
    await verify()
    return startWorkerEmbedder(threads === undefined ? { folder } : { folder, threads })
  }
  const forQuestions = () => {
    questions ??= start()
    return questions
  }
  return {
    forQuestions,
    async forTexts(texts, use) {
      if (texts < POOL_FROM_TEXTS) return use([await forQuestions()])
      // One thread each: two texts at a time make better use of two cores than one text on both.
      const starts = Array.from({ length: availableParallelism() }, () => start(1))
      try {
        return await use(await Promise.all(starts))
      } finally {
        const started = await Promise.allSettled(starts)
        await Promise.all(started.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)))
      }
    },
    async close() {
      const started = await questions?.catch(() => null)
      await started?.close()
    },
  }
}
