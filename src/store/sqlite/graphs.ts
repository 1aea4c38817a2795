import type { GraphRecord, Store } from '../store.ts'
import type { Generations } from './generations.ts'
import type { Connection } from './open-database.ts'

/** @returns the operations on graph records, with their statements prepared */
export function prepareGraphs(connection: Connection, generations: Generations) {
  const replace = connection.prepare<[GraphRecord]>(
    'REPLACE INTO graphs (generation, file, bytes, sha256, count) VALUES (@generation, @file, @bytes, @sha256, @count)',
  )
  const byGeneration = connection.prepare<
    [number],
    GraphRecord
  >(`SELECT generation AS generation, file AS file, bytes AS bytes, sha256 AS sha256, count AS count
     FROM graphs WHERE generation = ?`)
  const remove = connection.prepare<[number]>('DELETE FROM graphs WHERE generation = ?')
  const files = connection.prepare<[], string>('SELECT DISTINCT file FROM graphs ORDER BY file').pluck()
  const save = connection.transaction((record: GraphRecord) => {
    generations.find(record.generation)
    replace.run(record)
  })

  return {
    saveGraph: async (record) => save.immediate(record),
    getGraph: async (number) => byGeneration.get(number) ?? null,
    forgetGraph: async (number) => void remove.run(number),
    graphFiles: async () => files.all(),
  } satisfies Pick<Store, 'saveGraph' | 'getGraph' | 'forgetGraph' | 'graphFiles'>
}
