import type { Excerpt } from '../../answer/answer.ts'
import { cite } from '../../answer/cite.ts'
import type { StoredSource } from '../../store/store.ts'

/** A quote with the text around it. */
export interface ExcerptInContext {
  excerpt: Excerpt
  /** The canonical text before the quote and after it, as much as helps. */
  before: string
  after: string
  generation: number
}

/** Characters of text on each side: about a paragraph. */
const REACH = 700

/**
 * Finds a quote in its source again.
 *
 * @returns null when the source does not hold the quote at its place any more
 */
export function excerptInContext(
  source: StoredSource,
  quoted: { start: number; end: number; quote: string },
  number: number,
): Omit<ExcerptInContext, 'generation'> | null {
  const { start, end, quote } = quoted
  if (source.text.slice(start, end) !== quote) return null
  const passages = source.passages
    .filter((passage) => passage.start < end && passage.end > start)
    .map((passage) => ({ source, sourceOrdinal: 0, passage }))
  if (passages.length === 0) return null
  const excerpt = cite({ hit: { score: 0 }, passages }, number, () => [])
  return {
    excerpt,
    before: wholeWordsFrom(source.text.slice(Math.max(0, start - REACH), start), start > REACH),
    after: wholeWordsTo(source.text.slice(end, end + REACH), end + REACH < source.text.length),
  }
}

function wholeWordsFrom(text: string, isCut: boolean): string {
  return isCut ? text.replace(/^\S*\s/, '… ') : text
}

function wholeWordsTo(text: string, isCut: boolean): string {
  return isCut ? text.replace(/\s\S*$/, ' …') : text
}
