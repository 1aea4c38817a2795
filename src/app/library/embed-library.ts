import { embedPassages } from '../../embedding/embed-passages.ts'
import type { Embedder } from '../../embedding/embedder.ts'
import { readVectorFile, type VectorKind, type VectorsByKey, writeVectorFile } from '../../embedding/vector-file.ts'
import { OperatorError } from '../../errors/operator-error.ts'
import type { OnProgress } from '../progress.ts'
import { libraryTexts } from './library-texts.ts'

export interface EmbedLibraryOptions {
  /** The library's folder. */
  library: string
  /** The folder that the vectors are written to. */
  vectors: string
  kind: VectorKind
  /** Lends embedders for about this many texts; called only when there is something to embed. */
  withEmbedders<T>(texts: number, use: (embedders: readonly Embedder[]) => Promise<T>): Promise<T>
  onProgress?: OnProgress
}

/** What was written. */
export interface EmbedReport {
  /** Vectors worked out anew, taken from the file of before, and left out because nothing needs them. */
  embedded: number
  reused: number
  dropped: number
}

/**
 * Brings the file of vectors in line with the library: what is new is embedded, what nothing needs is dropped. A file
 * that is damaged or of another model is made anew.
 *
 * @throws ReaderError when a document cannot be read; OperatorError when model or disk fail
 */
export async function embedLibrary(options: EmbedLibraryOptions): Promise<EmbedReport> {
  const texts = await libraryTexts(options.library)
  const before = await knownVectors(options)
  const missing = new Map([...texts].filter(([key]) => !before.has(key)))
  const vectors = new Map(before)
  if (missing.size > 0) {
    await options.withEmbedders(missing.size, (embedders) =>
      embedPassages({
        texts: missing,
        embedders,
        save: async (batch) => {
          for (const [key, vector] of batch) vectors.set(key, vector)
        },
        onProgress: (done) => options.onProgress?.({ label: 'Embedding passages', done, total: missing.size }),
      }),
    )
  }
  await writeVectorFile(options.vectors, options.kind, inOrder([...texts.keys()], vectors))
  const reused = texts.size - missing.size
  return { embedded: missing.size, reused, dropped: before.size - reused }
}

async function knownVectors({ vectors, kind }: EmbedLibraryOptions): Promise<VectorsByKey> {
  try {
    return await readVectorFile(vectors, kind)
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    return new Map()
  }
}

/** In the order of the library a change of one document changes one stretch of the file, which versions compactly. */
function inOrder(keys: readonly string[], vectors: VectorsByKey): VectorsByKey {
  return new Map(
    keys.map((key) => {
      const vector = vectors.get(key)
      if (vector === undefined) throw new OperatorError('vectors-missing', `No vector was made for the text ${key}.`)
      return [key, vector]
    }),
  )
}
