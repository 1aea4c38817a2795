import { setImmediate } from 'node:timers/promises'
import { OperatorError } from '../../errors/operator-error.ts'
import { ReaderError } from '../../errors/reader-error.ts'
import { explainFailure } from './explain-failure.ts'
import type { Generations } from './generations.ts'
import { prepareJournalInspections } from './journal-inspections.ts'
import type { Connection } from './open-database.ts'
import { decodeSource, SOURCE_RECORD_COLUMNS, type SourceRecord } from './source-record.ts'
import { storeDamaged } from './store-damaged.ts'
import { isUsableVector, vectorChecksum } from './vector-bytes.ts'

/**
 * Looks at everything there is: SQLite's own structures, every reference, every checksum. One finding does not keep
 * the others from being looked for, and the event loop runs between the steps.
 *
 * @returns the operation, with its statements prepared
 */
export function prepareCheck(connection: Connection, generations: Generations): () => Promise<string[]> {
  const inspections = [...prepareInspections(connection, generations), ...prepareJournalInspections(connection)]
  return async () => {
    const findings: string[] = []
    for (const inspect of inspections) {
      for (const step of attempt(inspect, findings, connection.name) ?? []) {
        attempt(step, findings, connection.name)
        await setImmediate()
      }
    }
    return findings
  }
}

/** An inspection consists of steps; both throw what they find. */
type Inspection = () => (() => void)[]

function attempt<T>(step: () => T, findings: string[], file: string): T | undefined {
  try {
    return step()
  } catch (error) {
    const failure = explainFailure(error, file)
    // A generation may go while its turn comes; if it went by damage, the inspection of the structure says so.
    if (failure instanceof ReaderError) return undefined
    if (!(failure instanceof OperatorError)) throw failure
    const { finding } = failure.evidence
    findings.push(typeof finding === 'string' ? `${file}: ${finding}.` : failure.message)
    return undefined
  }
}

function prepareInspections(connection: Connection, generations: Generations): Inspection[] {
  const file = connection.name
  const rows = connection.prepare<[], number>('SELECT id FROM source_versions').pluck()
  const source = connection.prepare<[number], SourceRecord>(
    `SELECT ${SOURCE_RECORD_COLUMNS} FROM source_versions s WHERE s.id = ?`,
  )
  const models = connection.prepare<[], { model: string; row: number }>(
    `SELECT DISTINCT g.model AS model, m.source_version AS row
     FROM generations g JOIN generation_sources m ON m.generation = g.number`,
  )
  const lacking = connection
    .prepare<[{ model: string; row: number }], number>(
      `SELECT count(*) FROM source_versions s JOIN json_each(s.vector_keys_json) k
       WHERE s.id = @row AND NOT EXISTS (SELECT 1 FROM vectors v WHERE v.model = @model AND v.key = k.value)`,
    )
    .pluck()
  const lastVector = connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM vectors').pluck()
  const vectors = connection.prepare<[number, number], { bytes: unknown; checksum: unknown }>(
    'SELECT bytes AS bytes, checksum AS checksum FROM vectors WHERE id > ? AND id <= ?',
  )

  const structure = () => {
    for (const { integrity_check: line } of connection.pragma('integrity_check(20)') as { integrity_check: string }[]) {
      if (line !== 'ok') throw storeDamaged(file, line)
    }
    const broken = connection.pragma('foreign_key_check') as { table: string }[]
    if (broken[0] !== undefined) throw storeDamaged(file, `a row of ${broken[0].table} refers to one that is not there`)
  }
  const inspectSource = (row: number) => {
    const record = source.get(row)
    if (record !== undefined) decodeSource(record, file)
  }
  const inspectKeys = (pair: { model: string; row: number }) => {
    const count = lacking.get(pair)
    if (count) throw storeDamaged(file, `${count} passages have no vector under the model ${pair.model}`)
  }
  const inspectVectors = (after: number) => {
    for (const { bytes, checksum } of vectors.iterate(after, after + VECTORS_PER_STEP)) {
      if (!isSoundVector(bytes, checksum)) throw storeDamaged(file, 'a vector does not match its checksum')
    }
  }
  return [
    () => [structure, () => void generations.current()],
    () =>
      generations.all().map(
        ({ number }) =>
          () =>
            void generations.read(number),
      ),
    () => rows.all().map((row) => () => inspectSource(row)),
    () => models.all().map((pair) => () => inspectKeys(pair)),
    () => stepsUpTo(lastVector.get() ?? 0).map((after) => () => inspectVectors(after)),
  ]
}

function isSoundVector(bytes: unknown, checksum: unknown): boolean {
  // A damaged row may hold anything in place of bytes.
  if (!(bytes instanceof Uint8Array) || bytes.byteLength % Float32Array.BYTES_PER_ELEMENT > 0) return false
  const vector = new Float32Array(Uint8Array.from(bytes).buffer)
  return vectorChecksum(vector) === checksum && isUsableVector(vector)
}

/** About 10 ms of reading. */
const VECTORS_PER_STEP = 2_000

function stepsUpTo(last: number): number[] {
  return Array.from({ length: Math.ceil(last / VECTORS_PER_STEP) }, (_, step) => step * VECTORS_PER_STEP)
}
