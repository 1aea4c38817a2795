import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BundledLibrary } from '../../src/app/benchmark/bundled-library.ts'
import { makeLibrary } from '../../src/app/benchmark/made-library.ts'
import { seededRandom } from '../../src/app/benchmark/seeded-random.ts'

/** A fact that no bundled document has: an answer that quotes it can only be of the new generation. */
export const FRESH_FACT = {
  question: 'When was the Quennvale samarium depot opened?',
  answer: 'The Quennvale samarium depot was opened on 3 March 2031.',
} as const

/** Writes documents of new passages into a folder, with the fresh fact among them. None has a vector yet. */
export async function writeFreshDocuments(
  folder: string,
  passages: number,
  bundled: Pick<BundledLibrary, 'titles' | 'headings' | 'statements'>,
): Promise<void> {
  const statements = bundled.statements.map(({ text }) => ({ text, vector: new Float32Array() }))
  const { files } = makeLibrary({ passages, bundled, statements, random: seededRandom(SEED) })
  await mkdir(folder, { recursive: true })
  for (const { name, bytes } of files) await writeFile(path.join(folder, name), bytes)
  const fact = `# Quennvale\n\n## ${FRESH_FACT.question}\n\n${FRESH_FACT.answer}\n`
  await writeFile(path.join(folder, 'quennvale.md'), fact)
}

const SEED = 20_250
