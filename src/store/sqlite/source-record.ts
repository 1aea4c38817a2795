import { createHash } from 'node:crypto'
import type { SourceSummary, StoredSource } from '../store.ts'
import {
  LayoutSchema,
  PassagesSchema,
  SourceRecordSchema,
  SummarySchema,
  VectorKeysSchema,
} from './source-record-schema.ts'
import { storeDamaged } from './store-damaged.ts'

/** A source version as a row of `source_versions`; the names are those of the columns. */
export interface SourceRecord {
  version: string
  /** SHA-256 over every other column. */
  checksum: string
  /** SHA-256 of the text alone, for reading the text alone. */
  text_checksum: string
  source_id: string
  passages: number
  characters: number
  /** What a listing shows. */
  summary_json: string
  /** Keys of the vectors, in the order of the passages. */
  vector_keys_json: string
  passages_json: string
  /** Sections, blocks, reference spans and the count of removed characters. */
  layout_json: string
  text: string
}

/** What to select from `source_versions s` for a record; with aliases, as in `generations.ts`. */
export const SOURCE_RECORD_COLUMNS = [
  ...['version', 'checksum', 'text_checksum', 'source_id', 'passages', 'characters'],
  ...['summary_json', 'vector_keys_json', 'passages_json', 'layout_json', 'text'],
]
  .map((column) => `s.${column} AS ${column}`)
  .join(', ')

/** The columns that a listing needs. */
export type SummaryRecord = Pick<SourceRecord, 'version' | 'passages' | 'characters' | 'summary_json'>

/** @returns the row for a source version */
export function encodeSource(source: StoredSource): SourceRecord {
  const { version, text, sections, blocks, referenceSpans, removedCharacters, passages, ...summary } = source
  const record = {
    version,
    text_checksum: textChecksum(text),
    source_id: source.id,
    passages: passages.length,
    characters: text.length,
    summary_json: JSON.stringify(summary),
    vector_keys_json: JSON.stringify(passages.map((passage) => passage.vectorKey)),
    passages_json: JSON.stringify(passages.map(({ vectorKey: _, ...passage }) => passage)),
    layout_json: JSON.stringify({ sections, blocks, referenceSpans, removedCharacters }),
    text,
  }
  return { ...record, checksum: recordChecksum(record) }
}

/**
 * @param row a row of `source_versions`
 * @param file path of the database, for the error
 * @returns the source version that the row was made from; throws `OperatorError` `store-damaged` when it is not whole
 */
export function decodeSource(row: SourceRecord, file: string): StoredSource {
  return parseWith(file, row.source_id, () => {
    const record = SourceRecordSchema.parse(row)
    if (textChecksum(record.text) !== record.text_checksum) throw new Error('The text does not match its checksum.')
    if (recordChecksum(record) !== record.checksum) throw new Error('The record does not match its checksum.')
    const vectorKeys = VectorKeysSchema.parse(JSON.parse(record.vector_keys_json))
    const passages = PassagesSchema.parse(JSON.parse(record.passages_json))
    return {
      ...SummarySchema.parse(JSON.parse(record.summary_json)),
      version: record.version,
      text: record.text,
      ...LayoutSchema.parse(JSON.parse(record.layout_json)),
      passages: passages.map((passage, index) => ({ ...passage, vectorKey: vectorKeys[index] ?? '' })),
    }
  })
}

/** @returns what a listing shows; throws `OperatorError` `store-damaged` when it cannot be read */
export function decodeSummary(record: SummaryRecord, file: string): SourceSummary {
  const { version, passages, characters } = record
  return parseWith(file, version, () => ({
    ...SummarySchema.parse(JSON.parse(record.summary_json)),
    version,
    passages,
    characters,
  }))
}

/** @returns SHA-256 of a text's UTF-8 form, in hexadecimal */
export function textChecksum(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function recordChecksum(record: Omit<SourceRecord, 'checksum'>): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([record.version, record.source_id, record.passages, record.characters]))
  // None of the JSON columns can hold a line feed, so that no two records are read alike.
  for (const json of [record.summary_json, record.vector_keys_json, record.passages_json, record.layout_json]) {
    hash.update(json).update('\n')
  }
  return hash.update(record.text_checksum).digest('hex')
}

function parseWith<T>(file: string, name: string, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    throw storeDamaged(file, `the source ${name} cannot be read or does not match its checksum`, cause)
  }
}
