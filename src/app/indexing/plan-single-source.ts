import { ReaderError } from '../../errors/reader-error.ts'
import type { SourceFile } from '../../sources/formats/format.ts'
import type { SourceSummary } from '../../store/store.ts'
import { prepareSource } from './prepare-source.ts'
import type { Library, LibraryEntry } from './read-library.ts'

/**
 * The library with one more file, or with that file in place of the one of the same name that was added before.
 *
 * @throws ReaderError `duplicate-id` when the id belongs to a document of an indexed folder or to an added file of another name
 */
export function planAddition(file: SourceFile, known: readonly SourceSummary[]): Library {
  const fresh = prepareSource(file, 'added')
  const owner = known.find((source) => source.id === fresh.id)
  if (owner !== undefined && (owner.origin === 'folder' || owner.file !== file.name)) {
    throw new ReaderError(
      'duplicate-id',
      `${file.name} has the id "${fresh.id}", which belongs to ${owner.file}. Give it another id in its front matter.`,
      { file: file.name, id: fresh.id },
    )
  }
  const others = known.filter((source) => source !== owner)
  const addition: LibraryEntry =
    owner?.version === fresh.version ? { id: owner.id, known: owner } : { id: fresh.id, fresh }
  return { entries: [...others.map(keep), addition], rejected: [] }
}

/** @throws ReaderError `unknown-source`, or `last-source` when nothing would be left */
export function planRemoval(id: string, known: readonly SourceSummary[]): Library {
  const rest = known.filter((source) => source.id !== id)
  if (rest.length === known.length) {
    throw new ReaderError('unknown-source', `There is no source "${id}". "sources list" shows all ids.`, { id })
  }
  if (rest.length === 0) {
    throw new ReaderError(
      'last-source',
      `"${id}" is the only source; without it there is nothing to answer from. Add another first.`,
      {
        id,
      },
    )
  }
  return { entries: rest.map(keep), rejected: [] }
}

function keep(source: SourceSummary): LibraryEntry {
  return { id: source.id, known: source }
}
