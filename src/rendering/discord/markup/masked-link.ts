import { escapeForDiscord } from './escape.ts'
import { plainLine } from './one-line.ts'
import { webAddress } from './web-address.ts'

/**
 * A title that leads to its page. Discord shows no masked link whose text has brackets without their partner or looks
 * like an address, so behind such a title a word of our own is the link.
 *
 * @param limit of the title, in code points before escaping
 * @param open a word for the link, in the reader's language
 * @returns the title alone where there is no address
 */
export function maskedLink(title: string, url: string | null, limit: number, open: string): string {
  const text = plainLine(title, limit)
  const address = webAddress(url, LONGEST_ADDRESS)
  if (address === null) return escapeForDiscord(text)
  return UNLINKABLE.test(text)
    ? `${escapeForDiscord(text)} [${open}](${address})`
    : `[${escapeForDiscord(text)}](${address})`
}

const UNLINKABLE = /[[\]]|:\/\/|\bdiscord\.\w/i

/** As long as Discord allows for a button's; a longer one would take the room of the quotes. */
const LONGEST_ADDRESS = 512
