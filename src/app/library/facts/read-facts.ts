import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { ReaderError } from '../../../errors/reader-error.ts'
import { readFolder } from '../../../sources/read-folder.ts'

/** One statement of a fact file. */
export interface Fact {
  /** Line of the file, from 1. */
  line: number
  /** Without its bullet, references and marks. */
  text: string
}

/** A file of atomic facts that documents are written from. */
export interface FactFile {
  file: string
  id: string
  /** Date of the newest fact. */
  asOf: string
  sources: FactSource[]
  /** All statements but those of `Unverified` sections. */
  facts: Fact[]
  /** The whole text below the front matter. */
  text: string
}

/** A publication as a fact file names it; its date may be any text ("undated", "2026-06/07"). */
export type FactSource = z.infer<typeof SOURCE>

/** @throws ReaderError `no-such-folder`, or `fact-file` that names the file and what is wrong with its front matter */
export async function readFacts(folder: string): Promise<FactFile[]> {
  const files: FactFile[] = []
  for await (const { name, bytes } of readFolder(folder)) {
    if (path.extname(name) === '.md' && name !== 'README.md')
      files.push(readFile(name, new TextDecoder().decode(bytes)))
  }
  return files
}

const date = z.union([z.string(), z.number()]).transform(String)
const SOURCE = z.object({
  title: z.string(),
  publisher: z.string(),
  date: date.nullish().transform((value) => value ?? ''),
  url: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  kind: z.string(),
})
const FRONT_MATTER = z.object({ id: z.string(), as_of: date, sources: z.array(SOURCE) })

function readFile(file: string, text: string): FactFile {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text)
  const frontMatter = FRONT_MATTER.safeParse(parse(match?.[1] ?? '', { schema: 'core' }))
  if (!frontMatter.success) {
    const reason = `${frontMatter.error.issues[0]?.path.join('.')}: ${frontMatter.error.issues[0]?.message}`
    throw new ReaderError('fact-file', `The front matter of the fact file ${file} cannot be used: ${reason}.`, { file })
  }
  const { id, as_of: asOf, sources } = frontMatter.data
  const start = match?.[0].length ?? 0
  const body = text.slice(start)
  return { file, id, asOf, sources, facts: readBullets(body, text.slice(0, start).split('\n').length), text: body }
}

/** @param firstLine line of the file that the body begins on */
function readBullets(body: string, firstLine: number): Fact[] {
  const facts: Fact[] = []
  let verified = true
  for (const [at, line] of body.split('\n').entries()) {
    if (line.startsWith('#')) verified = !line.includes('Unverified')
    else if (verified && line.startsWith('- ')) facts.push({ line: firstLine + at, text: withoutMarks(line.slice(2)) })
  }
  return facts
}

/** Takes out what is meant for the writer: references, confidence, labels, and how a financial year is shortened. */
function withoutMarks(bullet: string): string {
  return bullet
    .replace(/\[S\d+\]/g, '')
    .replace(/\((?:high|medium|low|search gap)\b[^)]*\)/g, '')
    .replace(/^[A-Z]{4,}(?: [A-Z]{4,})*(?: \([^)]*\))?:/, '')
    .replace(/\b(?:CONTRADICTION|STATUS|CAUTION|WARNING)\b/g, '')
    .replace(/\bFY(?=\d{4})/g, '')
    .trim()
}
