/** Words at each end of a quote that point to it; fewer may stand in several places. */
const WORDS_AT_EACH_END = 4

/**
 * A link that leads to the quote itself: to its page in a PDF, else to its words by a text fragment
 * (WICG Scroll to Text Fragment, section 3).
 *
 * @param url the document's web address, or null
 * @param page page number from 1, or null
 * @returns null where the document has no address
 */
export function textLink(url: string | null, page: number | null, quote: string): string | null {
  if (url === null) return null
  const link = new URL(url)
  if (page !== null) {
    link.hash = `page=${page}`
    return link.href
  }
  const words = quote.split(/\s+/).filter((word) => word !== '')
  const directive =
    words.length <= 2 * WORDS_AT_EACH_END
      ? encode(words.join(' '))
      : `${encode(words.slice(0, WORDS_AT_EACH_END).join(' '))},${encode(words.slice(-WORDS_AT_EACH_END).join(' '))}`
  return `${link.href.includes('#') ? link.href : `${link.href}#`}:~:text=${directive}`
}

/** Hyphens and commas part the directive's own fields. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}
