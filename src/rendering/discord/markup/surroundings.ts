import { chooseEnd, chooseStretch } from './choose-stretch.ts'
import { escapeForDiscord } from './escape.ts'
import { CUT_MARK } from './quote-block.ts'

/**
 * The text that leads to a quote, from its end back.
 *
 * @param limit in code points after escaping
 * @returns Markdown; null where there is nothing to show
 */
export function textBefore(text: string, limit: number): string | null {
  const whole = text.trim()
  if (whole === '' || limit === 0) return null
  const start = chooseEnd(whole, limit)
  const shown = escapeForDiscord(calm(whole.slice(start)))
  return start === 0 ? shown : `${CUT_MARK} ${shown}`
}

/** The text that follows a quote. @param limit in code points after escaping @returns null for nothing to show */
export function textAfter(text: string, limit: number): string | null {
  const whole = text.trim()
  if (whole === '' || limit === 0) return null
  const { end } = chooseStretch(whole, [], limit)
  const shown = escapeForDiscord(calm(whole.slice(0, end)))
  return end === whole.length ? shown : `${shown} ${CUT_MARK}`
}

/** One line break is enough: empty lines would tear the text apart, and this is no quote. */
function calm(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, '\n')
}
