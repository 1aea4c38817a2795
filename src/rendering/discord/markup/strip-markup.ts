/**
 * Takes the markup off that this folder sets around other people's texts: the mark of a block quote at the beginning
 * of each line, bold, and the backslashes. What is left of a quote that was not shortened is the quote, byte for byte.
 */
export function stripMarkup(rendered: string): string {
  return rendered
    .replace(QUOTE_MARK, '')
    .replace(ESCAPED_OR_BOLD, (_match, character: string | undefined) => character ?? '')
}

const QUOTE_MARK = /^> /gm
/** An escaped mark is read first, so that one which stands beside a bold mark is not taken for it. */
const ESCAPED_OR_BOLD = /\\([!-/:-@[-`{-~])|\*\*/g
