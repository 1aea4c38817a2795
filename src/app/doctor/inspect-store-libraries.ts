import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildGraph } from '../../search/dense/build-graph.ts'
import { loadGraphFile } from '../../search/dense/graph-file.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import type { Inspection } from './run-checks.ts'

/** Tries the native libraries of store and graph in a temporary folder, where no damage of the index can hide theirs. */
export function inspectStoreLibraries(): Inspection {
  return {
    name: 'libraries',
    fix: 'Install the packages again with "npm ci"; compilers are needed where no binary fits this machine.',
    async look() {
      const folder = await mkdtemp(path.join(tmpdir(), 'monazite-doctor-'))
      try {
        await (await openSqliteStore(folder)).close()
        const vectors = Float32Array.of(1, 0, 0, 1)
        const record = await buildGraph({ folder, generation: 1, vectors, dimensions: 2 })
        const { fault } = await loadGraphFile(folder, record, { count: 2, dimensions: 2 })
        if (fault !== null) throw new Error(`The search graph cannot be used: ${fault}.`)
        return { status: 'ok', message: 'A store was opened and a graph built, in a temporary folder.' }
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}
