import { findFigures } from '../figures/find-figures.ts'

const RELATIVE =
  /^(?:in |for )?(?:the )?(?:(?:(next|following|previous|last|preceding)\s+(quarter|year))|(?:(quarter|year)\s+(after|before|following|later|earlier|prior)))(?: that| this)?$/i
const QUARTER = /^q([1-4])\s+(\d{4})$/i
const NAMED_QUARTER = /^(first|second|third|fourth) quarter(?: of)?\s+(\d{4})$/i
const QUARTER_NAMES = ['first', 'second', 'third', 'fourth']
const YEAR = /^\d{4}$/

/**
 * Moves the date of a question to "the quarter after", "the year before" and the like.
 * @param topic the earlier question
 * @param phrase what was asked about, as asked
 * @returns the question with the other date; null where either of them names no such period
 */
export function nextPeriod(topic: string, phrase: string): string | null {
  const match = RELATIVE.exec(phrase.trim())
  if (match === null) return null
  const step = /^(?:next|following|after|later)$/i.test(match[1] ?? match[4]!) ? 1 : -1
  const unit = (match[2] ?? match[3]!).toLowerCase()
  for (const figure of findFigures(topic)) {
    if (figure.kind !== 'date') continue
    const moved = unit === 'year' ? moveYear(figure.text, step) : moveQuarter(figure.text, step)
    if (moved !== null) return topic.slice(0, figure.start) + moved + topic.slice(figure.end)
  }
  return null
}

function moveYear(text: string, step: number): string | null {
  return YEAR.test(text) ? String(Number(text) + step) : null
}

function moveQuarter(text: string, step: number): string | null {
  const short = QUARTER.exec(text)
  const named = NAMED_QUARTER.exec(text)
  if (short === null && named === null) return null
  const quarter = short === null ? QUARTER_NAMES.indexOf(named![1]!.toLowerCase()) : Number(short[1]) - 1
  const year = Number((short ?? named)![2])
  const index = year * 4 + quarter + step
  const moved = index % 4
  return `${short === null ? `${QUARTER_NAMES[moved]} quarter of` : `Q${moved + 1}`} ${Math.floor(index / 4)}`
}
