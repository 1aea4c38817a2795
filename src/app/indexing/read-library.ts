import { ReaderError } from '../../errors/reader-error.ts'
import { type FolderFile, surveyFolder } from '../../sources/read-folder.ts'
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
    for await (const file of surveyFolder(folder)) {
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
  return reader.finish()
}

class LibraryReader {
  /** With the place of its file among all files: what is kept in the end stands where its file does. */
  readonly #entries: { place: number; entry: LibraryEntry }[]
  readonly #rejected: Rejection[] = []
  /** By relative path, which documents of several folders may share. */
  readonly #knownByFile = new Map<string, SourceSummary[]>()
  /** Which file an id belongs to. */
  readonly #owners: Map<string, string>
  /** Files that could not be read, with the reason. */
  readonly #unreadable: (Rejection & { place: number })[] = []
  #place = 0

  constructor(known: readonly SourceSummary[]) {
    const added = known.filter((source) => source.origin === 'added')
    this.#owners = new Map(added.map((source) => [source.id, `${source.file}, which was added by itself`]))
    this.#entries = added.map((source) => ({ place: 0, entry: { id: source.id, known: source } }))
    for (const source of known) {
      if (source.origin !== 'folder') continue
      this.#knownByFile.set(source.file, [...(this.#knownByFile.get(source.file) ?? []), source])
    }
  }

  add(file: FolderFile): void {
    this.#place += 1
    if ('reason' in file) {
      this.#unreadable.push({ place: this.#place, file: file.name, reason: file.reason })
      return
    }
    const candidates = this.#knownByFile.get(file.name) ?? []
    const same = candidates.find(({ contentHash: hash }) => hash === contentHash(file))
    if (same !== undefined) {
      this.#enter(file.name, { id: same.id, known: same }, this.#place)
      return
    }
    try {
      const fresh = prepareSource(file, 'folder')
      const known = candidates.find(({ version }) => version === fresh.version)
      this.#enter(file.name, known === undefined ? { id: fresh.id, fresh } : { id: known.id, known }, this.#place)
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error
      this.#unreadable.push({ place: this.#place, file: file.name, reason: error.message })
    }
  }

  /** Keeps what an earlier generation had from files that can no longer be read, now that all others have been. */
  finish(): Library {
    for (const { place, file, reason } of this.#unreadable) {
      const kept = (this.#knownByFile.get(file) ?? []).filter(({ id }) => !this.#owners.has(id))
      const named = reason.includes(file) ? reason : `${file}: ${reason}`
      this.#rejected.push({ file, reason: kept.length > 0 ? `${named} Its earlier version stays in use.` : named })
      for (const known of kept) this.#enter(file, { id: known.id, known }, place)
    }
    const inOrder = this.#entries.sort((one, other) => one.place - other.place)
    return { entries: inOrder.map(({ entry }) => entry), rejected: this.#rejected }
  }

  #enter(file: string, entry: LibraryEntry, place: number): void {
    const owner = this.#owners.get(entry.id)
    if (owner !== undefined) {
      const reason = `${file} has the id "${entry.id}", which belongs to ${owner}. Give it another id in its front matter.`
      this.#rejected.push({ file, reason })
      return
    }
    this.#owners.set(entry.id, file)
    this.#entries.push({ place, entry })
  }
}
