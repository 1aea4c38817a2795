import { cleanText } from '../../../sources/clean-text.ts'
import { cutAt } from './cut-at.ts'
import { escapeForDiscord } from './escape.ts'
import { lengthOf } from './length.ts'

/**
 * A title, a name or a question as one line of plain text, for buttons, selects and modals: no line breaks and no
 * invisible or direction-changing characters. A longer one is cut at a word's end and ends with an ellipsis.
 *
 * @param limit in code points
 */
export function plainLine(text: string, limit: number): string {
  const line = cleanText(text).text.replace(/\s+/g, ' ').trim()
  const shown = lengthOf(line) <= limit ? line : `${line.slice(0, cutAt(line, limit - 1)).trimEnd()}…`
  return shown === '' ? NOTHING : shown
}

/** The same, escaped for a message. @param limit in code points before escaping; it at most doubles */
export function escapedLine(text: string, limit: number): string {
  return escapeForDiscord(plainLine(text, limit))
}

/** Stands where nothing visible is left, since Discord takes no empty text. */
const NOTHING = '–'
