import { chooseStretch } from './choose-stretch.ts'
import { markRanges } from './mark-ranges.ts'

export interface QuoteBlock {
  /** A Markdown block quote, every line of it marked. */
  markdown: string
  /** Which part of the quote it shows, in UTF-16 code units. */
  start: number
  end: number
  /** Whether that is less than the whole; the block has the cut marks then. */
  shortened: boolean
}

/**
 * A quote as a block quote with the words that answer in bold. Without cuts, `stripMarkup` gives the quote again.
 *
 * @param highlights ranges `[start, end)` of the quote
 * @param limit in code points after escaping, without bold and cut marks
 */
export function quoteBlock(
  quote: string,
  highlights: readonly (readonly [number, number])[],
  limit: number,
): QuoteBlock {
  const { start, end } = chooseStretch(quote, highlights, limit)
  const ranges = highlights.map(([from, to]) => [from - start, to - start] as const)
  const marked = markRanges(quote.slice(start, end), ranges)
  const text = `${start > 0 ? `${CUT_MARK} ` : ''}${marked}${end < quote.length ? ` ${CUT_MARK}` : ''}`
  return {
    markdown: blockQuote(text),
    start,
    end,
    shortened: start > 0 || end < quote.length,
  }
}

/** Marks every line, empty ones too, so that one quote is one block. */
export function blockQuote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

/** In italics, so that it is told from brackets of the quote's own, which are escaped and upright. */
export const CUT_MARK = '*[…]*'
