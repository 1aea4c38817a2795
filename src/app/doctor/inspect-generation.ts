import { MODEL_FINGERPRINT } from '../../embedding/model-files.ts'
import type { Store } from '../../store/store.ts'
import type { Inspection } from './run-checks.ts'

/** Looks whether there is a current generation and whether its vectors come from this model. */
export function inspectGeneration(store: Store): Inspection {
  return {
    name: 'generation',
    fix: 'npm run index',
    async look() {
      const generation = await store.currentGeneration()
      if (generation === null) return { status: 'warning', message: 'Nothing was indexed yet.', fix: 'npm run index' }
      const { number, model, passages, createdAt } = generation
      if (model !== MODEL_FINGERPRINT) {
        throw new Error(`Generation ${number} was made with the model ${model}; this is ${MODEL_FINGERPRINT}.`)
      }
      const message = `Generation ${number} of ${createdAt} is current: ${passages.toLocaleString('en')} passages, with vectors of this model.`
      return { status: 'ok', message }
    },
  }
}
