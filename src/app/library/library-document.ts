import path from 'node:path'
import { ReaderError } from '../../errors/reader-error.ts'
import { readFolder } from '../../sources/read-folder.ts'
import type { Block } from '../../sources/source.ts'
import type { StoredSource } from '../../store/store.ts'
import { prepareSource } from '../indexing/prepare-source.ts'
import { bodyLines, locateLines } from './locate-lines.ts'
import type { Problem } from './problem.ts'

/** One statement of a document, as an editor finds it. */
interface LibraryStatement {
  text: string
  /** Line of the file, from 1. */
  line: number
  /** Offsets into the source's canonical text. */
  start: number
  end: number
  /** Index into the source's sections. */
  section: number
  kind: Block['kind']
}

/** A document of the library with everything that the checks look at. */
export interface LibraryDocument {
  /** Path relative to the library's folder. */
  file: string
  /** The file's lines as they are written. */
  lines: readonly string[]
  /** Number of lines before the body: the front matter. */
  bodyFrom: number
  source: StoredSource
  statements: readonly LibraryStatement[]
}

/**
 * Reads every document of a folder by the strict reader.
 *
 * @returns the documents, and a problem for each file that the reader refuses
 * @throws ReaderError `no-such-folder`; OperatorError when the disk fails
 */
export async function readLibraryDocuments(
  folder: string,
): Promise<{ documents: LibraryDocument[]; problems: Problem[] }> {
  const documents: LibraryDocument[] = []
  const problems: Problem[] = []
  for await (const file of readFolder(folder)) {
    try {
      documents.push(toDocument(file.name, new TextDecoder().decode(file.bytes), prepareSource(file, 'folder')))
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error
      problems.push({ check: 'schema', file: file.name, line: null, sentence: null, advice: error.message })
    }
  }
  return { documents, problems }
}

/** @returns the file's name without folder and ending, which is what its id should be */
export function baseName({ file }: Pick<LibraryDocument, 'file'>): string {
  return path.basename(file, path.extname(file))
}

function toDocument(file: string, text: string, source: StoredSource): LibraryDocument {
  const lines = text.split(/\r?\n/)
  const bodyFrom = bodyLines(lines)
  const kinds = new Map(source.blocks.map((block) => [block.start, block.kind]))
  let kind: Block['kind'] = 'paragraph'
  const statements = source.passages.map(({ start, end, section }) => {
    kind = kinds.get(start) ?? kind
    return { text: source.text.slice(start, end), start, end, section, kind }
  })
  const places = locateLines(
    lines,
    bodyFrom,
    statements.map((statement) => statement.text),
  )
  return {
    file,
    lines,
    bodyFrom,
    source,
    statements: statements.map((statement, at) => ({ ...statement, line: places[at] ?? bodyFrom + 1 })),
  }
}
