import { createHash } from 'node:crypto'
import path from 'node:path'
import { cleanText } from './clean-text.ts'

/** What an id may look like: lower-case letters, digits and single hyphens between them. */
export const SOURCE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Keeps file names and command lines manageable. */
export const SOURCE_ID_MAX_LENGTH = 100

/**
 * Makes an id from a file's name: `Export Controls (2025).md` becomes `export-controls-2025`.
 * A name without a single Latin letter or digit gets an id from its hash.
 */
export function sourceIdFromFile(name: string): string {
  const base = path.basename(name, path.extname(name))
  const slug = base
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SOURCE_ID_MAX_LENGTH)
    .replace(/^-|-$/g, '')
  return slug === '' ? `source-${createHash('sha256').update(base).digest('hex').slice(0, 8)}` : slug
}

/** @returns the file's name without its ending, cleaned: the title of a document that gives none */
export function titleFromFile(name: string): string {
  const base = path.basename(name, path.extname(name))
  return cleanText(base).text.replace(/\s+/g, ' ').trim() || sourceIdFromFile(name)
}
