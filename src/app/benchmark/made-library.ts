import type { SourceFile } from '../../sources/formats/format.ts'
import type { BundledLibrary, Statement } from './bundled-library.ts'
import { pick, type Random } from './seeded-random.ts'

/** A statement whose vector is known. */
export interface EmbeddedStatement extends Pick<Statement, 'text'> {
  vector: Float32Array
}

/** A library made of pieces of the bundled one. */
export interface MadeLibrary {
  files: SourceFile[]
  /** For the text of each statement, the vector of the bundled one that it begins with. */
  vectors: Map<string, Float32Array>
}

/**
 * Makes documents of recombined statements: the first half of one and the second half of another, under bundled titles
 * and headings. Their words are fewer than those of as many real passages, which makes lexical search work more.
 *
 * @param passages there are at least so many statements
 * @param statements statements with vectors, at least one
 */
export function makeLibrary(options: {
  passages: number
  bundled: Pick<BundledLibrary, 'titles' | 'headings'>
  statements: readonly EmbeddedStatement[]
  random: Random
}): MadeLibrary {
  const { bundled, random } = options
  const usable = options.statements.filter(({ text }) => !text.includes('\n') && text.includes(' '))
  const made: MadeLibrary = { files: [], vectors: new Map() }
  const documents = Math.ceil(options.passages / (SECTIONS * STATEMENTS_PER_SECTION))
  for (let number = 1; number <= documents; number++) {
    const sections = Array.from({ length: SECTIONS }, () => {
      const statements = Array.from({ length: STATEMENTS_PER_SECTION }, () => recombine(usable, random))
      for (const { text, vector } of statements) made.vectors.set(text, vector)
      return `## ${pick(bundled.headings, random)}\n\n${statements.map(({ text }) => text).join('\n\n')}`
    })
    const text = `# ${pick(bundled.titles, random)}\n\n${sections.join('\n\n')}\n`
    made.files.push({ name: `made-${number}.md`, bytes: Buffer.from(text) })
  }
  return made
}

/** As in the bundled documents, which have 22 statements on average. */
const SECTIONS = 4
const STATEMENTS_PER_SECTION = 6

function recombine(statements: readonly EmbeddedStatement[], random: Random): EmbeddedStatement {
  const first = pick(statements, random)
  const beginning = first.text.split(' ')
  const end = pick(statements, random).text.split(' ')
  const words = [...beginning.slice(0, Math.ceil(beginning.length / 2)), ...end.slice(Math.ceil(end.length / 2))]
  return { text: words.join(' '), vector: first.vector }
}
