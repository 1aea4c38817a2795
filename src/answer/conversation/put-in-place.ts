import type { Figure } from '../figures/figure.ts'
import { findFigures } from '../figures/find-figures.ts'
import { findNames } from '../names/find-names.ts'
import { nextPeriod } from './next-period.ts'

interface Range {
  start: number
  end: number
}

const PREPOSITION =
  /^(?:for|in|inside|within|outside|from|to|by|on|at|of|with|under|against|abroad|since|until|before|after|during|as)\b/i
/** Where something is, in or out: one of these takes the place of another. */
const INSIDE_OR_OUT = /\b(?:inside|outside|within|abroad|at home|domestically|overseas)\b[^?]{0,40}/i

/**
 * Puts the subject of "what about X?" in the place of its like in the earlier question: a country for a country, an
 * element for an element, a date for a date, a document for a document; else the phrase with the same preposition, and
 * what has no like is added.
 * @param topic the earlier question, standing alone
 * @param replacement X, as asked
 */
export function putInPlace(topic: string, replacement: string): string {
  const period = nextPeriod(topic, replacement)
  if (period !== null) return period
  const place = placeOfName(topic, replacement) ?? placeOfFigure(topic, replacement)
  if (place !== null) return topic.slice(0, place.start) + place.text + topic.slice(place.end)
  const inOrOut = INSIDE_OR_OUT.exec(topic)
  const bare = topic.trim().replace(/[?!.\s]{1,20}$/, '')
  if (inOrOut !== null && INSIDE_OR_OUT.test(replacement)) {
    return `${topic.slice(0, inOrOut.index).trim()} ${replacement}?`
  }
  return PREPOSITION.test(replacement) ? `${placeByPreposition(bare, replacement)}?` : `${bare}: ${replacement}?`
}

function placeOfName(topic: string, replacement: string): (Range & { text: string }) | null {
  const names = findNames(replacement)
  const [own] = names
  if (own === undefined) return null
  const earlier = findNames(topic)
  const same = earlier.filter(({ kind }) => kind === own.kind || (isThing(kind) && isThing(own.kind)))
  if (same.some(({ key }) => key === own.key)) return null
  const place = same.at(-1)
  const last = names.at(-1)!
  return place === undefined ? null : { ...place, text: replacement.slice(own.start, last.end) }
}

function isThing(kind: string): boolean {
  return kind === 'organisation' || kind === 'other'
}

function placeOfFigure(topic: string, replacement: string): (Range & { text: string }) | null {
  const [own] = findFigures(replacement)
  if (own === undefined) return null
  const place = findFigures(topic).findLast((figure) => isLike(figure, own))
  return place === undefined ? null : { start: place.start, end: place.end, text: own.text }
}

function isLike(figure: Figure, own: Figure): boolean {
  if (figure.kind !== own.kind) return false
  if (figure.kind === 'identifier' && own.kind === 'identifier') return true
  return figure.kind === 'date' || (own.kind === 'number' && figure.kind === 'number' && figure.unit === own.unit)
}

/** "For magnets" takes the place of "for oxides" at the end of the earlier question. */
function placeByPreposition(bare: string, replacement: string): string {
  const preposition = PREPOSITION.exec(replacement)![0].toLowerCase()
  const at = bare.toLowerCase().lastIndexOf(` ${preposition} `)
  const replaces = at > 0 && bare.length - at <= LONGEST_PHRASE
  return `${replaces ? bare.slice(0, at) : bare} ${replacement}`
}

/** A phrase at the end longer than this holds more than one thing. In UTF-16 code units. */
const LONGEST_PHRASE = 40
