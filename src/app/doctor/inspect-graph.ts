import path from 'node:path'
import { GRAPH_FROM_PASSAGES } from '../../search/dense/build-graph.ts'
import { measureFile } from '../../search/dense/graph-file.ts'
import type { Store } from '../../store/store.ts'
import type { Inspection } from './run-checks.ts'

/**
 * Compares the current generation's graph file with what the store recorded of it. One that is missing costs time
 * only, since exact search answers meanwhile; one that was changed says that something is wrong with the disk.
 */
export function inspectGraph(folder: string, store: Store): Inspection {
  return {
    name: 'graph',
    fix: 'npm run index',
    async look() {
      const generation = await store.currentGeneration()
      if (generation === null || generation.passages < GRAPH_FROM_PASSAGES) {
        return { status: 'ok', message: `None is needed below ${GRAPH_FROM_PASSAGES.toLocaleString('en')} passages.` }
      }
      const record = await store.getGraph(generation.number)
      if (record === null) return missing('No search graph is recorded')
      const file = path.join(folder, path.basename(record.file))
      const found = await measureFile(file).catch(() => null)
      if (found === null) return missing(`The search graph ${file} is missing or cannot be read`)
      if (found.bytes !== record.bytes || found.sha256 !== record.sha256 || record.count !== generation.passages) {
        throw new Error(`The search graph ${file} is not the one that was written; exact search answers meanwhile.`)
      }
      return { status: 'ok', message: `${file} has the recorded SHA-256.` }
    },
  }
}

function missing(what: string): Awaited<ReturnType<Inspection['look']>> {
  return { status: 'warning', message: `${what}; exact search answers meanwhile, more slowly.`, fix: 'npm run index' }
}
