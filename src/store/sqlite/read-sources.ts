import type { Store, StoredSource } from '../store.ts'
import { type Generations, unknownGeneration } from './generations.ts'
import { inSlices } from './in-slices.ts'
import type { Connection } from './open-database.ts'
import {
  decodeSource,
  decodeSummary,
  SOURCE_RECORD_COLUMNS,
  type SourceRecord,
  type SummaryRecord,
  textChecksum,
} from './source-record.ts'
import { storeDamaged } from './store-damaged.ts'

/** @returns the operations that read sources, with their statements prepared */
export function prepareSourceReading(connection: Connection, generations: Generations) {
  const file = connection.name
  const summaries = connection.prepare<[number], SummaryRecord>(
    `SELECT s.version AS version, s.passages AS passages, s.characters AS characters, s.summary_json AS summary_json
     FROM generation_sources m JOIN source_versions s ON s.id = m.source_version
     WHERE m.generation = ? ORDER BY m.position`,
  )
  const byRow = connection.prepare<[number], SourceRecord>(
    `SELECT ${SOURCE_RECORD_COLUMNS} FROM source_versions s WHERE s.id = ?`,
  )
  const byId = connection.prepare<[number, string], SourceRecord>(
    `SELECT ${SOURCE_RECORD_COLUMNS}
     FROM generation_sources m JOIN source_versions s ON s.id = m.source_version
     WHERE m.generation = ? AND m.source_id = ?`,
  )
  const textById = connection.prepare<[number, string], { text: string; checksum: string }>(
    `SELECT s.text AS text, s.text_checksum AS checksum
     FROM generation_sources m JOIN source_versions s ON s.id = m.source_version
     WHERE m.generation = ? AND m.source_id = ?`,
  )

  const list = connection.transaction((number: number) => {
    generations.read(number)
    return summaries.all(number)
  })

  return {
    async listSources(number) {
      return list(number).map((record) => decodeSummary(record, file))
    },

    async loadSources(number) {
      const sources: StoredSource[] = []
      for await (const slice of inSlices(generations.read(number).members)) {
        for (const member of slice) {
          const record = byRow.get(member.row)
          if (record === undefined) throw unknownGeneration(number)
          sources.push(decodeSource(record, file))
        }
      }
      return sources
    },

    async getSource(number, id) {
      const record = byId.get(number, id)
      return record === undefined ? null : decodeSource(record, file)
    },

    async getText(number, id) {
      const found = textById.get(number, id)
      if (found === undefined) return null
      // Damage may also turn the text into a blob, of the same bytes and the same checksum.
      if (typeof found.text === 'string' && textChecksum(found.text) === found.checksum) return found.text
      throw storeDamaged(file, `the text of the source ${id} does not match its checksum`)
    },
  } satisfies Pick<Store, 'listSources' | 'loadSources' | 'getSource' | 'getText'>
}
