import type { Generation } from '../store.ts'
import { invalidDraft } from './check-draft.ts'
import type { Member } from './generations.ts'
import type { Connection } from './open-database.ts'
import type { SourceRecord } from './source-record.ts'

/** @returns the steps of a commit, to be taken inside one transaction, with their statements prepared */
export function prepareGenerationWriting(connection: Connection) {
  const statements = prepareStatements(connection)
  return {
    /** @returns the member that a version stored before makes; the parent's where a version has several records */
    carryOver(version: string, parent: number | null): Member {
      const member = statements.carriedOver.get(version, parent)
      if (member === undefined) throw invalidDraft(`it names the unknown source version ${version}`, { version })
      return member
    },

    /** Writes a source version unless it is there already. */
    keep(record: SourceRecord): Member {
      const stored = statements.sameVersion.all(record.version)
      const conflict = stored.find((other) => CONTENT.some((column) => other[column] !== record[column]))
      if (conflict !== undefined) {
        const { version, source_id: id } = record
        throw invalidDraft(`the source version ${version} of ${id} is stored with other content`, { id, version })
      }
      const same = stored.find((other) => other.checksum === record.checksum)
      const row = same?.id ?? Number(statements.insertVersion.run(record).lastInsertRowid)
      return { row, sourceId: record.source_id, passages: record.passages, checksum: record.checksum }
    },

    /** @returns the number of the new generation */
    insert(generation: Omit<Generation, 'number'>, members: readonly Member[]): number {
      const number = Number(statements.insertGeneration.run(generation).lastInsertRowid)
      for (const [position, { sourceId, row }] of members.entries()) {
        statements.insertMember.run(number, position, sourceId, row)
      }
      return number
    },

    /** @returns whether a passage of the new generation has no vector */
    lacksVectors: (number: number, parent: number | null) => statements.lacking.get({ number, parent }) !== undefined,

    seal: (number: number, checksum: string) => void statements.seal.run(checksum, number),
  }
}

/**
 * What a version's identity stands for. Where a file lies, and the hash of its bytes, may change under the same
 * identity: then the version has one record for each, and every generation keeps its own.
 */
const CONTENT = ['text_checksum', 'vector_keys_json', 'passages_json', 'layout_json'] as const

function prepareStatements(connection: Connection) {
  return {
    carriedOver: connection.prepare<[string, number | null], Member>(
      `SELECT id AS row, source_id AS sourceId, passages AS passages, checksum AS checksum
       FROM source_versions WHERE version = ?
       ORDER BY EXISTS (SELECT 1 FROM generation_sources WHERE source_version = id AND generation = ?) DESC, id DESC
       LIMIT 1`,
    ),
    sameVersion: connection.prepare<[string], SourceRecord & { id: number }>(
      `SELECT id AS id, checksum AS checksum, ${CONTENT.map((column) => `${column} AS ${column}`).join(', ')}
       FROM source_versions WHERE version = ?`,
    ),
    insertVersion: connection.prepare<[SourceRecord]>(
      `INSERT INTO source_versions (version, checksum, text_checksum, source_id, passages, characters, summary_json,
         vector_keys_json, passages_json, layout_json, text)
       VALUES (@version, @checksum, @text_checksum, @source_id, @passages, @characters, @summary_json,
         @vector_keys_json, @passages_json, @layout_json, @text)`,
    ),
    insertGeneration: connection.prepare<[Omit<Generation, 'number'>]>(
      `INSERT INTO generations (parent, created_at, author, action, model, passages, checksum)
       VALUES (@parent, @createdAt, @author, @action, @model, @passages, '')`,
    ),
    insertMember: connection.prepare<[number, number, string, number]>(
      'INSERT INTO generation_sources (generation, position, source_id, source_version) VALUES (?, ?, ?, ?)',
    ),
    // A source version that the parent has under the same model was looked up when the parent was committed.
    lacking: connection.prepare<[{ number: number; parent: number | null }]>(
      `WITH unchecked AS MATERIALIZED (
         SELECT source_version FROM generation_sources WHERE generation = @number
         EXCEPT
         SELECT c.source_version FROM generation_sources c
           JOIN generations p ON p.number = c.generation
           JOIN generations g ON g.number = @number AND g.model = p.model
         WHERE p.number = @parent)
       SELECT 1 FROM unchecked u
       JOIN generations g ON g.number = @number
       JOIN source_versions s ON s.id = u.source_version
       JOIN json_each(s.vector_keys_json) k
       WHERE NOT EXISTS (SELECT 1 FROM vectors v WHERE v.model = g.model AND v.key = k.value)
       LIMIT 1`,
    ),
    seal: connection.prepare<[string, number]>('UPDATE generations SET checksum = ? WHERE number = ?'),
  }
}
