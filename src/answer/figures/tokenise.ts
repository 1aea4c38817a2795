/** A word, a number in digits, or any other single sign of a text. */
export interface Token {
  kind: 'word' | 'number' | 'sign'
  /** As written. */
  text: string
  lower: string
  /** UTF-16 offset, inclusive. */
  start: number
  /** UTF-16 offset, exclusive. */
  end: number
  /** Whether nothing stands between this token and the one before. */
  glued: boolean
}

/** Currency signs with their country letters, and ISO codes that are glued to their number ("USD12bn"). */
const CURRENCY = String.raw`(?:US|AU|CA|NZ|HK|[ACRS])?\$|(?:USD|AUD|CAD|EUR|GBP|JPY|CNY|RMB|KRW|INR|BRL|MYR)(?=\d)`
/** Western and Indian thousands with commas, western ones with no-break spaces, plain digits; each with decimals. */
const NUMBER = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?![\d])(?:\.\d+)?|\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`
const WORD = String.raw`(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\d]*`
const TOKEN = new RegExp(`(${CURRENCY})|(${NUMBER})|(${WORD})|\\S`, 'gu')

/**
 * Cuts a text into words (letters, with digits behind them as in "Nd2Fe14B"), numbers and single signs.
 * The part of a word behind an apostrophe is a word of its own.
 * @param text any text; the time is linear in its length
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let behind = 0
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    const written = match[0]
    const kind = match[2] !== undefined ? 'number' : match[3] !== undefined ? 'word' : 'sign'
    const end = start + written.length
    tokens.push({ kind, text: written, lower: written.toLowerCase(), start, end, glued: start === behind && start > 0 })
    behind = end
  }
  return tokens
}
