/**
 * A web address as it may stand in a link of ours: http or https, without a character that ends a Markdown link.
 * When it is too long, a text fragment is left out first, since the page itself is still the right one.
 *
 * @param limit in characters
 * @returns null where there is none that could be linked
 */
export function webAddress(url: string | null, limit: number): string | null {
  if (url === null || !URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null
  if (parsed.username !== '' || parsed.password !== '') return null
  const candidates = [parsed.href, parsed.href.split(':~:')[0] ?? '', parsed.href.split('#')[0] ?? '']
  return candidates.map(encode).find((address) => address.length <= limit) ?? null
}

function encode(address: string): string {
  return address.replace(MARKS, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

const MARKS = /[()<>"'\\|`*[\]\s]/g
