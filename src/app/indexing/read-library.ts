import { ReaderError } from '../../errors/reader-error.ts'
import type { SourceFile } from '../../sources/formats/format.ts'
import { readFolder } from '../../sources/read-folder.ts'
import type { SourceSummary, StoredSource } from '../../store/store.ts'
import { contentHash, prepareSource } from './prepare-source.ts'

/** A file that could not become a source, and why. */
export interface Rejection {
  /** Path relative to its folder. */
  file: string
  reason: string
}

/** A source of the next generation: one that the store has already, or one that is new in full. */
export type LibraryEntry = { id: string; known: SourceSummary } | { id: string; fresh: StoredSource }

/** What a list of folders holds. */
export interface Library {
  entries: LibraryEntry[]
  rejected: Rejection[]
}

/**
 * Reads folders as the library should be after an update. Files that have not changed are not read again. A file that
 * cannot be read is rejected, and what an earlier generation had from it stays.
 *
 * @param known the sources of the current generation; those added one by one are kept in place
 * @throws ReaderError `no-such-folder`, `not-a-folder`, or `empty-folder` when there is no file at all
 */
export async function readLibrary(folders: readonly string[], known: readonly SourceSummary[]): Promise<Library> {
  const reader = new LibraryReader(known)
  let files = 0
  for (const folder of folders) {
    for await (const file of readFolder(folder)) {
      files += 1
      reader.add(file)
    }
  }
  if (files === 0) {
    throw new ReaderError(
      'empty-folder',
      `There is no document in ${folders.join(', ')}. Put Markdown or text files there, or name another folder with --from.`,
      { folders },
    )
  }
  return reader.library
}

class LibraryReader {
  readonly library: Library = { entries: [], rejected: [] }
  readonly #byFile: Map<string, SourceSummary>
  /** Which file an id belongs to. */
  readonly #owners: Map<string, string>

  constructor(known: readonly SourceSummary[]) {
    const added = known.filter((source) => source.origin === 'added')
    this.#byFile = new Map(known.filter((source) => source.origin === 'folder').map((source) => [source.file, source]))
    this.#owners = new Map(added.map((source) => [source.id, `${source.file}, which was added by itself`]))
    this.library.entries = added.map((source) => ({ id: source.id, known: source }))
  }

  add(file: SourceFile): void {
    const known = this.#byFile.get(file.name)
    if (known !== undefined && known.contentHash === contentHash(file)) {
      this.#enter(file.name, { id: known.id, known })
      return
    }
    try {
      const fresh = prepareSource(file, 'folder')
      if (known?.version === fresh.version) this.#enter(file.name, { id: known.id, known })
      else this.#enter(file.name, { id: fresh.id, fresh })
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error
      const kept = known !== undefined && !this.#owners.has(known.id)
      this.#reject(file.name, kept ? `${error.message} Its earlier version stays in use.` : error.message)
      if (kept) this.#enter(file.name, { id: known.id, known })
    }
  }

  #enter(file: string, entry: LibraryEntry): void {
    const owner = this.#owners.get(entry.id)
    if (owner !== undefined) {
      this.#reject(
        file,
        `${file} has the id "${entry.id}", which belongs to ${owner}. Give it another id in its front matter.`,
      )
      return
    }
    this.#owners.set(entry.id, file)
    this.library.entries.push(entry)
  }

  #reject(file: string, reason: string): void {
    this.library.rejected.push({ file, reason })
  }
}
