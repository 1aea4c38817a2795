import { checkDates } from './checks/check-dates.ts'
import { checkDuplicates } from './checks/check-duplicates.ts'
import { checkForm } from './checks/check-form.ts'
import { checkLinks } from './checks/check-links.ts'
import { checkMarks } from './checks/check-marks.ts'
import { checkOpenings } from './checks/check-openings.ts'
import { checkSpelling } from './checks/check-spelling.ts'
import { EXCEPTIONS } from './exceptions.ts'
import { checkAgainstFacts } from './facts/check-against-facts.ts'
import { readLibraryDocuments } from './library-document.ts'
import type { Problem } from './problem.ts'
import { type Exception, withoutExceptions } from './without-exceptions.ts'

/** What a check of the library found. */
export interface LibraryReport {
  documents: number
  statements: number
  /** Whether the library was held against fact files. */
  facts: boolean
  /** By file and line; empty when all is well. */
  problems: Problem[]
}

export interface CheckLibraryOptions {
  /** The library's folder. */
  folder: string
  /** Folder of the fact files that the library was written from; without it, that part is left out. */
  facts?: string
  /** Findings that are right as they are. */
  exceptions?: readonly Exception[]
}

/**
 * Checks every document of the library by itself, against the others and, where given, against its fact files.
 *
 * @throws ReaderError for a folder that is missing; OperatorError when the disk fails
 */
export async function checkLibrary({
  folder,
  facts,
  exceptions = EXCEPTIONS,
}: CheckLibraryOptions): Promise<LibraryReport> {
  const { documents, problems } = await readLibraryDocuments(folder)
  const found = [
    ...problems,
    ...documents.flatMap((document) => [
      ...checkForm(document),
      ...checkMarks(document),
      ...checkOpenings(document),
      ...checkDates(document),
    ]),
    ...checkLinks(documents),
    ...checkSpelling(documents),
    ...checkDuplicates(documents),
    ...(facts === undefined ? [] : await checkAgainstFacts(documents, facts)),
  ]
  const scope = { files: documents.map(({ file }) => file), facts: facts !== undefined }
  return {
    documents: documents.length,
    statements: documents.reduce((sum, { statements }) => sum + statements.length, 0),
    facts: scope.facts,
    problems: withoutExceptions(found, exceptions, scope).sort(byPlace),
  }
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return (one.line ?? 0) - (other.line ?? 0)
}
