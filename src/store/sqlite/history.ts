import { OperatorError } from '../../errors/operator-error.ts'
import type { Store } from '../store.ts'
import { type Generations, withoutChecksum } from './generations.ts'
import type { Connection } from './open-database.ts'

/** @returns the operations on the history of generations, with their statements prepared */
export function prepareHistory(connection: Connection, generations: Generations) {
  const rollback = connection.transaction((number: number) => {
    const target = generations.find(number)
    // Wherever there is a generation to go back to, one is current.
    const previous = generations.current() ?? target
    generations.makeCurrent(target)
    return withoutChecksum(previous)
  })
  const prune = preparePruning(connection, generations)

  return {
    async currentGeneration() {
      const current = generations.current()
      return current === null ? null : withoutChecksum(current)
    },
    generations: async () => generations.all().map(withoutChecksum),
    rollback: async (number) => rollback.immediate(number),
    async prune(keep) {
      if (!Number.isSafeInteger(keep) || keep < 0) throw badKeep(keep)
      return prune.immediate(keep)
    },
  } satisfies Pick<Store, 'currentGeneration' | 'generations' | 'rollback' | 'prune'>
}

function preparePruning(connection: Connection, generations: Generations) {
  const graphFiles = connection.prepare<[{ removed: string }], string>(FORSAKEN_GRAPH_FILES).pluck()
  const removeGenerations = connection.prepare<[string]>(
    'DELETE FROM generations WHERE number IN (SELECT value FROM json_each(?))',
  )
  const removeVersions = connection.prepare(
    'DELETE FROM source_versions WHERE id NOT IN (SELECT source_version FROM generation_sources)',
  )
  const removeVectors = connection.prepare(
    `DELETE FROM vectors WHERE model NOT IN (SELECT model FROM generations)
       OR key NOT IN (SELECT k.value FROM source_versions s JOIN json_each(s.vector_keys_json) k)`,
  )

  return connection.transaction((keep: number) => {
    const current = generations.current()
    const removed = generations
      .all()
      .slice(keep)
      .map(({ number }) => number)
      .filter((number) => number !== current?.number && number !== current?.parent)
    // Looking through all vectors takes a moment, and without a generation less there is next to nothing to find.
    if (removed.length === 0) return { removed, graphFiles: [] }
    const forsaken = graphFiles.all({ removed: JSON.stringify(removed) })
    removeGenerations.run(JSON.stringify(removed))
    removeVersions.run()
    removeVectors.run()
    return { removed, graphFiles: forsaken }
  })
}

/** Graph files that only the generations about to go refer to. */
const FORSAKEN_GRAPH_FILES = `
  SELECT DISTINCT file FROM graphs WHERE generation IN (SELECT value FROM json_each(@removed))
  EXCEPT
  SELECT file FROM graphs WHERE generation NOT IN (SELECT value FROM json_each(@removed))
`

function badKeep(keep: number): OperatorError {
  const message = `The number of generations to keep is a whole number from 0; got ${keep}.`
  return new OperatorError('invalid-argument', message, { evidence: { keep } })
}
