/** What a measure's state was as of the document's date. */
export const SOURCE_STATUSES = ['in force', 'suspended', 'superseded', 'proposed', 'repealed'] as const
export type SourceStatus = (typeof SOURCE_STATUSES)[number]

export const REFERENCE_KINDS = ['official', 'news', 'analysis'] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

/** A publication that statements of a document rest on. */
export interface Reference {
  /** The footnote's name inside the document, for example `s1`. */
  id: string
  title: string
  publisher: string
  /** `2025-04-04`, `2025-04` or `2025`. */
  date: string
  url: string | null
  kind: ReferenceKind
}

/** Says that `text.slice(start, end)` of the canonical text rests on one reference. */
export interface ReferenceSpan {
  referenceId: string
  /** UTF-16 offset into the canonical text, inclusive. */
  start: number
  /** UTF-16 offset into the canonical text, exclusive. */
  end: number
}

/** A stretch of the canonical text below one heading; the stretches do not overlap and are in reading order. */
export interface Section {
  /** Headings from the outermost to the innermost, the document's title left out. Empty before the first heading. */
  path: string[]
  /** UTF-16 offset just past the section's heading. */
  start: number
  /** UTF-16 offset just past the section's body. */
  end: number
}

/** The smallest unit of layout that a reader tells apart: nothing is ever quoted across its bounds by one passage. */
export interface Block {
  kind: 'paragraph' | 'list-item' | 'table-row' | 'quote' | 'code'
  start: number
  end: number
  /** Index into `Source.sections`. */
  section: number
  /** What a reader of the page sees with this block and the index must know: a list's lead-in, a table's header. */
  context: string | null
  /** Page number from 1 where the format has pages. */
  page: number | null
}

/** What is known of a document besides its text. */
export interface SourceMetadata {
  /** Unique in the library: lower-case letters, digits and hyphens. */
  id: string
  title: string
  publisher: string | null
  /** Where the document itself is published, if anywhere. */
  url: string | null
  /** Date of publication: `2025-04-04`, `2025-04` or `2025`. */
  published: string | null
  /** The date up to which the document is known to be true. */
  asOf: string | null
  status: SourceStatus | null
  jurisdiction: string | null
  topics: string[]
  /** Names of the fact files that it was written from. */
  facts: string[]
  references: Reference[]
}

/** What is known of a document that says nothing of itself but its text. */
export const UNKNOWN_PROVENANCE = {
  publisher: null,
  url: null,
  published: null,
  asOf: null,
  status: null,
  jurisdiction: null,
  topics: [],
  facts: [],
  references: [],
} satisfies Omit<SourceMetadata, 'id' | 'title'>

/**
 * A document as every later step sees it. `text` is the ground truth: all offsets count UTF-16 code units of it,
 * and every passage and every quote is a slice of it.
 */
export interface Source extends SourceMetadata {
  text: string
  sections: Section[]
  blocks: Block[]
  referenceSpans: ReferenceSpan[]
  /** How many invisible or unusable characters were taken out while cleaning. */
  removedCharacters: number
}
