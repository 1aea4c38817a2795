import type { Source } from '../source.ts'

/** The bytes of a document with the name that it goes by. */
export interface SourceFile {
  /** Path relative to the folder that is read, or the file's own name. */
  name: string
  bytes: Uint8Array
}

/** One kind of document: each format is one file that exports one of these. */
export interface Format {
  /** As people call it, for messages. */
  name: string
  /** Endings of file names in lower case, with the dot. */
  extensions: readonly string[]
  /** Reads a document. Throws `ReaderError` with a sentence for the person who gave it. */
  read(file: SourceFile): Source
}
