import { MODEL_DIMENSIONS, MODEL_FILES, MODEL_FINGERPRINT, verifyModelFiles } from '../../embedding/model-files.ts'
import { createEmbedders } from '../embedders.ts'
import type { Inspection } from './run-checks.ts'

/** Compares the files of the embedding model with their checksums. */
export function inspectModel(folder: string): Inspection {
  return {
    name: 'model',
    fix: 'git checkout -- embeddings/model',
    async look() {
      await verifyModelFiles(folder)
      return {
        status: 'ok',
        message: `All ${MODEL_FILES.length} files have the expected SHA-256 (fingerprint ${MODEL_FINGERPRINT}).`,
      }
    },
  }
}

/** Starts the worker that questions are embedded in and has it embed one. */
export function inspectEmbedding(folder: string): Inspection {
  return {
    name: 'embedding',
    fix: 'Install the packages again with "npm ci"; the model needs about 300 MiB of free memory.',
    async look() {
      const embedders = createEmbedders(folder)
      try {
        const vector = await (await embedders.forQuestions()).embedQuestion('What are rare earths?')
        if (vector.length !== MODEL_DIMENSIONS) throw new Error(`A vector has ${vector.length} numbers.`)
        return { status: 'ok', message: `A question was embedded; its vector has ${vector.length} numbers.` }
      } finally {
        await embedders.close()
      }
    },
  }
}
