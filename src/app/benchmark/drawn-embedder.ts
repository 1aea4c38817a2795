import type { Embedder } from '../../embedding/embedder.ts'
import { MODEL_DIMENSIONS, MODEL_FINGERPRINT } from '../../embedding/model-files.ts'
import { drawVector } from './draw-vector.ts'
import type { MadeLibrary } from './made-library.ts'
import { pick, type Random } from './seeded-random.ts'

/**
 * Draws the vectors of a made library's passages around embedded ones, where embedding 100,000 would take minutes.
 * It is for passages only: questions are embedded by the model, always.
 */
export function createDrawnEmbedder({ vectors }: Pick<MadeLibrary, 'vectors'>, random: Random): Embedder {
  const known = [...vectors.values()]
  return {
    dimensions: MODEL_DIMENSIONS,
    fingerprint: MODEL_FINGERPRINT,
    embedQuestion: async () => {
      throw new Error('vectors of questions are never drawn')
    },
    // The statement is the last line of what is indexed; one that was cut in two is near some other.
    embedPassage: async (indexed) =>
      drawVector(vectors.get(indexed.slice(indexed.lastIndexOf('\n') + 1)) ?? pick(known, random), random),
    close: async () => undefined,
  }
}
