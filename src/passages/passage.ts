/** One statement of a source: an exact slice of its canonical text. */
export interface Passage {
  /** UTF-16 offset into the source's canonical text, inclusive. */
  start: number
  /** UTF-16 offset into the source's canonical text, exclusive. */
  end: number
  /** Index into the source's sections. */
  section: number
  /** Page number from 1 where the format has pages. */
  page: number | null
  /** A list's lead-in or a table's header, searched together with the statement and not part of the slice. */
  context: string | null
}
