import { z } from 'zod'
import type { Passage } from '../../passages/passage.ts'
import { REFERENCE_KINDS, SOURCE_STATUSES, type Source, type SourceMetadata } from '../../sources/source.ts'
import type { StoredSource } from '../store.ts'
import type { SourceRecord } from './source-record.ts'

const offset = z.int().nonnegative()

/** What a listing shows of a source besides figures. */
export const SummarySchema: z.ZodType<SourceMetadata & Pick<StoredSource, 'contentHash' | 'origin' | 'file'>> =
  z.strictObject({
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    asOf: z.string().nullable(),
    status: z.enum(SOURCE_STATUSES).nullable(),
    jurisdiction: z.string().nullable(),
    topics: z.array(z.string()),
    facts: z.array(z.string()),
    references: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        publisher: z.string(),
        date: z.string(),
        url: z.string().nullable(),
        kind: z.enum(REFERENCE_KINDS),
      }),
    ),
    contentHash: z.string(),
    origin: z.enum(['folder', 'added']),
    file: z.string(),
  })

/** How a source's text is divided, and what its parts rest on. */
export const LayoutSchema: z.ZodType<Pick<Source, 'sections' | 'blocks' | 'referenceSpans' | 'removedCharacters'>> =
  z.strictObject({
    sections: z.array(z.strictObject({ path: z.array(z.string()), start: offset, end: offset })),
    blocks: z.array(
      z.strictObject({
        kind: z.enum(['paragraph', 'list-item', 'table-row', 'quote', 'code']),
        start: offset,
        end: offset,
        section: offset,
        context: z.string().nullable(),
        page: z.int().nullable(),
      }),
    ),
    referenceSpans: z.array(z.strictObject({ referenceId: z.string(), start: offset, end: offset })),
    removedCharacters: offset,
  })

/** A source's passages, without the keys of their vectors. */
export const PassagesSchema: z.ZodType<Passage[]> = z.array(
  z.strictObject({
    start: offset,
    end: offset,
    section: offset,
    page: z.int().nullable(),
    context: z.string().nullable(),
  }),
)

/** Keys of vectors in the order of the passages. */
export const VectorKeysSchema = z.array(z.string())

/** The row itself: one damaged bit makes SQLite hand out a text as a blob of the same bytes. */
export const SourceRecordSchema: z.ZodType<SourceRecord> = z.object({
  version: z.string(),
  checksum: z.string(),
  text_checksum: z.string(),
  source_id: z.string(),
  passages: z.number(),
  characters: z.number(),
  summary_json: z.string(),
  vector_keys_json: z.string(),
  passages_json: z.string(),
  layout_json: z.string(),
  text: z.string(),
})
