import type { SourceSummary } from '../../store/store.ts'
import type { LibraryEntry, Rejection } from './read-library.ts'

/** What an update did, or would do. Ids are in the order of the library. */
export interface IndexReport {
  dryRun: boolean
  /** The generation that is current afterwards; null when there is still none. */
  generation: number | null
  added: string[]
  changed: string[]
  removed: string[]
  unchanged: string[]
  rejected: Rejection[]
  passages: {
    /** Passages whose vectors were worked out; equal texts are embedded once and counted once. */
    embedded: number
    /** All others. */
    reused: number
    total: number
  }
  seconds: number
}

/** The difference between two states of the library, by id. */
export type LibraryDifference = Pick<IndexReport, 'added' | 'changed' | 'removed' | 'unchanged'>

/** Compares the library as it is with the library as it should be. */
export function compareLibraries(before: readonly SourceSummary[], after: readonly LibraryEntry[]): LibraryDifference {
  const versions = new Map(before.map((source) => [source.id, source.version]))
  const ids = new Set(after.map((entry) => entry.id))
  const difference: LibraryDifference = { added: [], changed: [], removed: [], unchanged: [] }
  for (const entry of after) {
    const version = versions.get(entry.id)
    if (version === undefined) difference.added.push(entry.id)
    else if (version === ('known' in entry ? entry.known.version : entry.fresh.version))
      difference.unchanged.push(entry.id)
    else difference.changed.push(entry.id)
  }
  difference.removed = before.map((source) => source.id).filter((id) => !ids.has(id))
  return difference
}
