import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'
import { checkCoverage } from './check-coverage.ts'
import { checkProvenance } from './check-provenance.ts'
import { checkWording } from './check-wording.ts'
import { readFacts } from './read-facts.ts'

/**
 * Holds the library against the fact files that it was written from: is every fact in it, are references and dates
 * those of the facts, and are the words our own?
 *
 * @throws ReaderError for a folder that is missing or a fact file that cannot be read
 */
export async function checkAgainstFacts(documents: readonly LibraryDocument[], folder: string): Promise<Problem[]> {
  const files = await readFacts(folder)
  return [
    ...checkCoverage(documents, files),
    ...documents.flatMap((document) => checkProvenance(document, files)),
    ...checkWording(documents, files),
  ]
}
