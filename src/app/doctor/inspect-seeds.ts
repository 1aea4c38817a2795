import { readLibrary } from '../indexing/read-library.ts'
import type { Inspection } from './run-checks.ts'

/** Reads every bundled document, as an update would. */
export function inspectSeeds(folder: string): Inspection {
  return {
    name: 'sources',
    fix: 'git checkout -- seeds, or point MONAZITE_SEEDS to a folder of documents',
    async look() {
      const { entries, rejected } = await readLibrary([folder], [])
      if (entries.length === 0) throw new Error(`No document in ${folder} can be read: ${rejected[0]?.reason}`)
      const readable = `${entries.length} documents can be read in ${folder}.`
      if (rejected.length === 0) return { status: 'ok', message: readable }
      return {
        status: 'warning',
        message: `${readable} Left out: ${rejected.map(({ reason }) => reason).join(' ')}`,
        fix: 'Correct the files that are named.',
      }
    },
  }
}
