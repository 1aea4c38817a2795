import { parseDocument } from 'yaml'
import { z } from 'zod'
import { ReaderError } from '../errors/reader-error.ts'
import { cleanText } from './clean-text.ts'
import { isPartialDate } from './partial-date.ts'
import { REFERENCE_KINDS, SOURCE_STATUSES, type SourceMetadata } from './source.ts'
import { SOURCE_ID, SOURCE_ID_MAX_LENGTH } from './source-id.ts'

/** What a document's front matter says; `id` and `title` may be left to the file's name and first heading. */
export type FrontMatter = Omit<SourceMetadata, 'id' | 'title'> & { id: string | null; title: string | null }

/**
 * Parts a Markdown text into front matter and body.
 *
 * @param name the file's name, for the sentence of a failure
 * @returns the body, and the front matter or null where the text has none
 * @throws ReaderError `front-matter` that names the key and what was expected
 */
export function readFrontMatter(name: string, text: string): { frontMatter: FrontMatter | null; body: string } {
  const match = FENCED.exec(text)
  if (match === null) {
    if (OPENING_FENCE.test(text)) {
      throw invalid(name, 'it begins with --- but no second --- line ends it')
    }
    return { frontMatter: null, body: text }
  }
  const yaml = match[1] ?? ''
  if (yaml.length > MAX_LENGTH) throw invalid(name, `it is longer than ${MAX_LENGTH.toLocaleString('en')} characters`)
  const parsed = SCHEMA.safeParse(parseYaml(name, yaml))
  if (!parsed.success) throw invalid(name, describeIssue(parsed.error.issues[0]))
  const duplicate = firstDuplicate(parsed.data.references.map((reference) => reference.id))
  if (duplicate !== null) throw invalid(name, `references has the id "${duplicate}" twice`)
  return { frontMatter: parsed.data, body: text.slice(match[0].length) }
}

/** Some hundreds of references; the YAML parser's time grows with the square of the number of keys. */
const MAX_LENGTH = 128_000

/** A fence is three hyphens, so that a Markdown rule of four does not open front matter. */
const OPENING_FENCE = /^---[ \t]*\n(?=[A-Za-z_]+:)/
const FENCED = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/

const date = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine(isPartialDate, { error: 'expected a date such as 2025-04-04, 2025-04 or 2025' })
/** Escapes in YAML can smuggle in what cleaning the file has taken out. */
const text = z
  .string()
  .transform((raw) => cleanText(raw).text.replace(/\s+/g, ' ').trim())
  .refine((cleaned) => cleaned !== '', { error: 'expected a text that is not empty' })
const webAddress = z
  .url({ protocol: /^https?$/, error: 'expected a web address that begins with http:// or https://' })
  .refine((address) => cleanText(address).removed === 0 && !/\s/.test(address), {
    error: 'expected a web address without white space and control characters',
  })

const SCHEMA = z.strictObject({
  id: z
    .string()
    .regex(SOURCE_ID, { error: 'expected lower-case letters, digits and hyphens' })
    .max(SOURCE_ID_MAX_LENGTH, { error: `expected at most ${SOURCE_ID_MAX_LENGTH} characters` })
    .nullable()
    .default(null),
  title: text.nullable().default(null),
  publisher: text.nullable().default(null),
  url: webAddress.nullable().default(null),
  published: date.nullable().default(null),
  asOf: date.nullable().default(null),
  status: z
    .enum(SOURCE_STATUSES, { error: `expected ${SOURCE_STATUSES.join(', ')} or null` })
    .nullable()
    .default(null),
  jurisdiction: text.nullable().default(null),
  topics: z.array(text).default([]),
  facts: z.array(text).default([]),
  references: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/, { error: 'expected lower-case letters, digits and hyphens' }),
        title: text,
        publisher: text,
        date,
        url: webAddress.nullable().default(null),
        kind: z.enum(REFERENCE_KINDS, { error: `expected ${REFERENCE_KINDS.join(', ')}` }),
      }),
    )
    .default([]),
})

function parseYaml(name: string, yaml: string): unknown {
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: true, logLevel: 'silent' })
  const error = document.errors[0]
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 0) + 1
    throw invalid(name, `line ${line} is not valid YAML (${firstSentence(error.message)})`)
  }
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch {
    throw invalid(name, 'it uses YAML anchors or aliases, which are not allowed')
  }
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+.*$/, '').replace(/:$/, '')
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'it does not have the expected form'
  const place = issue.path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : String(part)))
    .join('.')
    .replaceAll('.[', '[')
  if (issue.code === 'unrecognized_keys') {
    const where = place === '' ? '' : ` in ${place}`
    return `it has the unknown key "${issue.keys[0]}"${where}; allowed are ${allowedKeys(place !== '')}`
  }
  return place === '' ? 'it is not a list of keys and values' : `${place}: ${issue.message}`
}

function allowedKeys(inReference: boolean): string {
  return Object.keys(inReference ? SCHEMA.shape.references.unwrap().element.shape : SCHEMA.shape).join(', ')
}

function firstDuplicate(ids: readonly string[]): string | null {
  return ids.find((id, index) => ids.indexOf(id) !== index) ?? null
}

function invalid(name: string, reason: string): ReaderError {
  return new ReaderError('front-matter', `The front matter of ${name} cannot be used: ${reason}.`, {
    file: name,
    reason,
  })
}
