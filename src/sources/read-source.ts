import path from 'node:path'
import { ReaderError } from '../errors/reader-error.ts'
import type { Format, SourceFile } from './formats/format.ts'
import { markdownFormat } from './formats/markdown-format.ts'
import { textFormat } from './formats/text-format.ts'
import type { Source } from './source.ts'

/** Changes whenever the same bytes would be read into another text, so that unchanged files are read again. */
export const READER_VERSION = 1

/** A larger file is refused before it is parsed. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024

const FORMATS: readonly Format[] = [markdownFormat, textFormat]

/**
 * Reads a document into a source with one canonical text.
 *
 * @throws ReaderError `unknown-format`, `file-too-large`, `binary-file`, `unknown-encoding`, `front-matter`, `footnote`
 *   or `empty-document`, with a sentence that names the file and the way out
 */
export function readSource(file: SourceFile): Source {
  const extension = path.extname(file.name).toLowerCase()
  const format = FORMATS.find((candidate) => candidate.extensions.includes(extension))
  if (format === undefined) {
    throw new ReaderError(
      'unknown-format',
      `${file.name} is not of a kind that can be read; it can be ${describeFormats()}.`,
      {
        file: file.name,
      },
    )
  }
  if (file.bytes.length > MAX_FILE_BYTES) {
    throw new ReaderError(
      'file-too-large',
      `${file.name} has ${Math.ceil(file.bytes.length / 1024 / 1024)} MiB; at most ${MAX_FILE_BYTES / 1024 / 1024} are read. Split it.`,
      { file: file.name, bytes: file.bytes.length },
    )
  }
  const source = format.read(file)
  if (source.blocks.length === 0) {
    throw new ReaderError('empty-document', `${file.name} has no text that could be quoted.`, { file: file.name })
  }
  return source
}

function describeFormats(): string {
  return FORMATS.map((format) => `${format.name} (${format.extensions.join(', ')})`).join(' or ')
}
