import { ReaderError } from '../../errors/reader-error.ts'
import { textsToEmbed } from '../indexing/prepare-source.ts'
import { readLibrary } from '../indexing/read-library.ts'

/**
 * The texts that an index of the library embeds, by the key of their vectors, in the order of the library.
 *
 * @throws ReaderError `rejected-document` when one cannot be read
 */
export async function libraryTexts(folder: string): Promise<Map<string, string>> {
  const { entries, rejected } = await readLibrary([folder], [])
  const [rejection] = rejected
  if (rejection !== undefined) throw new ReaderError('rejected-document', rejection.reason, { file: rejection.file })
  return textsToEmbed(entries.flatMap((entry) => ('fresh' in entry ? [entry.fresh] : [])))
}
