import path from 'node:path'
import { MODEL_DIMENSIONS, MODEL_FINGERPRINT } from '../../embedding/model-files.ts'
import { readVectorFile, type VectorKind, type VectorsByKey } from '../../embedding/vector-file.ts'
import { OperatorError } from '../../errors/operator-error.ts'
import type { Logger } from '../logger.ts'
import { PROGRAM_FOLDER } from '../settings.ts'

/** Where the vectors of the bundled library lie, beside the program. */
export const LIBRARY_VECTORS = path.join(PROGRAM_FOLDER, 'embeddings/library')

/** What the shipped model's vectors are. */
export const SHIPPED_MODEL: VectorKind = { model: MODEL_FINGERPRINT, dimensions: MODEL_DIMENSIONS }

/** Vectors that were worked out elsewhere, asked before anything is embedded. */
export interface KnownVectors {
  /** @returns the vectors that it has of these keys */
  find(keys: Iterable<string>): Promise<VectorsByKey>
}

/**
 * The vectors that come with the program for its bundled library, so that the first index embeds next to nothing.
 * They save time and decide nothing: files that are missing, damaged or of another model are passed over with a
 * warning, and everything is embedded as if there were none. They are read when asked and not kept in memory.
 */
export function bundledVectors(folder: string, kind: VectorKind, logger: Pick<Logger, 'warn'>): KnownVectors {
  return {
    async find(keys) {
      try {
        const vectors = await readVectorFile(folder, kind)
        return new Map(
          [...keys].flatMap((key) => {
            const vector = vectors.get(key)
            return vector === undefined ? [] : [[key, vector] as const]
          }),
        )
      } catch (error) {
        if (!(error instanceof OperatorError)) throw error
        logger.warn(error.evidence, `${error.message} Its texts are embedded instead, which takes longer.`)
        return new Map()
      }
    },
  }
}
