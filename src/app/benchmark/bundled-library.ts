import { indexedText } from '../../passages/indexed-text.ts'
import type { SourceFile } from '../../sources/formats/format.ts'
import { readFolder } from '../../sources/read-folder.ts'
import type { StoredSource } from '../../store/store.ts'
import { prepareSource } from '../indexing/prepare-source.ts'

/** A statement of the bundled library. */
export interface Statement {
  /** What would be quoted. */
  text: string
  /** What is embedded. */
  indexed: string
}

/** The bundled documents, as files and as what a benchmark makes its questions and larger libraries of. */
export interface BundledLibrary {
  files: SourceFile[]
  titles: string[]
  /** Innermost headings, each once. */
  headings: string[]
  statements: Statement[]
}

/** @throws ReaderError when the folder is missing or one of its documents cannot be read */
export async function readBundledLibrary(folder: string): Promise<BundledLibrary> {
  const files: SourceFile[] = []
  for await (const file of readFolder(folder)) files.push(file)
  const sources = files.map((file) => prepareSource(file, 'folder'))
  return {
    files,
    titles: sources.map(({ title }) => title),
    headings: [...new Set(sources.flatMap(({ sections }) => sections.flatMap(({ path }) => path.at(-1) ?? [])))],
    statements: sources.flatMap(statementsOf),
  }
}

function statementsOf(source: StoredSource): Statement[] {
  return source.passages.map((passage) => ({
    text: source.text.slice(passage.start, passage.end),
    indexed: indexedText(source, passage),
  }))
}
