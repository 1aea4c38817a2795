import { createHash } from 'node:crypto'
import { cutPassages } from '../../passages/cut-passages.ts'
import { indexedText } from '../../passages/indexed-text.ts'
import type { SourceFile } from '../../sources/formats/format.ts'
import { READER_VERSION, readSource } from '../../sources/read-source.ts'
import type { Source } from '../../sources/source.ts'
import type { SourceOrigin, StoredSource } from '../../store/store.ts'

/**
 * Reads a file into the form in which the store keeps it.
 *
 * @throws ReaderError for the person who gave the file
 */
export function prepareSource(file: SourceFile, origin: SourceOrigin): StoredSource {
  const source = readSource(file)
  const passages = cutPassages(source).map((passage) => ({
    ...passage,
    vectorKey: sha256(indexedText(source, passage)),
  }))
  const content = { ...source, passages }
  return {
    ...content,
    version: sha256(JSON.stringify(content)),
    contentHash: contentHash(file),
    origin,
    file: file.name,
  }
}

/** Tells at a glance whether a file must be read again: its bytes, its name and the reader's version. */
export function contentHash(file: SourceFile): string {
  return createHash('sha256').update(`${READER_VERSION}\n${file.name}\n`).update(file.bytes).digest('hex')
}

/** The text that is embedded for each passage, by the key of its vector. */
export function textsToEmbed(sources: readonly (Source & Pick<StoredSource, 'passages'>)[]): Map<string, string> {
  return new Map(
    sources.flatMap((source) =>
      source.passages.map((passage) => [passage.vectorKey, indexedText(source, passage)] as const),
    ),
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
