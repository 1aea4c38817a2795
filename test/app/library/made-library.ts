import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type CheckLibraryOptions, checkLibrary } from '../../../src/app/library/check-library.ts'
import type { Problem } from '../../../src/app/library/problem.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'

/** What a made-up document says; everything else of it is in order. */
export interface MadeDocument {
  id?: string
  title?: string
  asOf?: string
  topics?: string
  facts?: string
  /** What follows the title; its sentences carry the mark `[^s1]`. */
  body: string
  reference?: string
}

/** A reference as the made-up fact file has it too. */
export const REFERENCE =
  '{id: s1, title: "Notice on magnets", publisher: "Gazette", date: 2026-01-10, url: "https://example.org/notice", kind: official}'

/** A body that no check finds anything in. */
export const GOOD_BODY = `## Is the magnet rule in force?

The magnet rule of Ruritania took effect on 10 January 2026.[^s1] Ruritania plans to end the magnet rule on 1 May 2027.[^s1]`

/** @returns the text of a Markdown document */
export function madeDocument(document: MadeDocument): string {
  const { id = 'magnet-rule', title = 'The magnet rule of Ruritania', asOf = '2026-06-30' } = document
  const { topics = 'magnets', facts = 'ruritania', reference = REFERENCE, body } = document
  return `---
id: ${id}
title: "${title}"
publisher: Monazite library
url: null
published: ${asOf}
asOf: ${asOf}
status: null
jurisdiction: Ruritania
topics: [${topics}]
facts: [${facts}]
references:
  - ${reference}
---

# ${title}

${body}
`
}

/** Writes documents to a new folder, each under its id unless a name is given. @returns the folder */
export async function writeLibrary(documents: readonly (MadeDocument & { file?: string })[]): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'library')
  await mkdir(folder)
  for (const document of documents) {
    const file = document.file ?? `${document.id ?? 'magnet-rule'}.md`
    await writeFile(path.join(folder, file), madeDocument(document))
  }
  return folder
}

/** Checks a library of made-up documents without the exceptions of the real one. */
export async function problemsOf(
  documents: readonly (MadeDocument & { file?: string })[],
  options: Omit<CheckLibraryOptions, 'folder'> = {},
): Promise<Problem[]> {
  const report = await checkLibrary({ exceptions: [], ...options, folder: await writeLibrary(documents) })
  return report.problems
}

/** @returns a body of one section whose sentences all carry a mark */
export function section(...sentences: string[]): string {
  return `## A heading\n\n${sentences.map((sentence) => `${sentence}[^s1]`).join(' ')}`
}
