import type { Figure, FigureReading } from './figure.ts'
import { readDate } from './read-date.ts'
import { readIdentifier } from './read-identifier.ts'
import { readQuantity } from './read-quantity.ts'
import { type Token, tokenise } from './tokenise.ts'

/**
 * Finds every figure of a text: amounts with their unit, dates, and the numbers of documents.
 *
 * A document's number ("Announcement No. 61", "45X") is an identifier and never an amount; a date is never an amount.
 * Hedges ("about", "up to", "or more") belong to the figure's range. Figures do not overlap and come in order.
 * @param text any text; time is linear in its length
 */
export function findFigures(text: string): Figure[] {
  const tokens = tokenise(text)
  const figures: Figure[] = []
  let at = 0
  while (at < tokens.length) {
    const reading = isInsideName(tokens, at) ? null : readFigure(tokens, at)
    for (const figure of reading?.figures ?? []) {
      figures.push({ ...figure, text: text.slice(figure.start, figure.end) })
    }
    at = Math.max(at + 1, reading?.next ?? 0)
  }
  return figures
}

function readFigure(tokens: readonly Token[], at: number): FigureReading | null {
  return readIdentifier(tokens, at) ?? readDate(tokens, at) ?? readQuantity(tokens, at)
}

/** "F-35", "C5+1": digits that a sign ties to a word are part of a name, unless they are a year ("mid-2025"). */
function isInsideName(tokens: readonly Token[], at: number): boolean {
  const [word, sign, number] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  if (number?.kind !== 'number' || word?.kind !== 'word' || (sign?.text !== '-' && sign?.text !== '+')) return false
  return number.glued && sign.glued && !/^(?:19|20)\d\d$/.test(number.text)
}
