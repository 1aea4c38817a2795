import { MONTHS } from '../figures/months.ts'
import type { Token } from '../figures/tokenise.ts'
import { CURRENCIES } from '../figures/units.ts'
import type { NameReading } from './find-names.ts'
import { ORDINARY_ENDINGS, ORDINARY_WORDS } from './ordinary-words.ts'
import { TITLES } from './people.ts'
import { readKnownName } from './read-known-name.ts'

/** Small words that may stand inside a name ("Bank of Japan", "Pela de Ema"). */
const LINKS: ReadonlySet<string> = new Set(['of', 'de', 'do', 'da', 'del', 'van', 'von', 'for', '&'])

const WEEKDAYS: ReadonlySet<string> = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** A run of more words than this is a heading in capitals, not one name. */
const LONGEST_NAME = 6

/**
 * Reads a run of capitalised words or an acronym that no table knows.
 * @param tokens of the text
 * @param at index of its first token
 */
export function readCapitals(tokens: readonly Token[], at: number): NameReading | null {
  const first = tokens[at]!
  if (!canBeName(first) || ORDINARY_WORDS.has(first.lower) || (opensSentence(tokens, at) && !standsOut(tokens, at))) {
    return null
  }
  let next = at + 1
  const words = [first]
  while (words.length < LONGEST_NAME) {
    const link = isLink(tokens[next]) ? 1 : 0
    const token = tokens[next + link]
    if (token === undefined || !canBeName(token) || (link === 0 && isBoundary(tokens, next))) break
    if (ORDINARY_WORDS.has(token.lower) && token.text === token.lower) break
    if (readKnownName(tokens, next + link)?.kind === 'country' && link === 0) break
    if (link === 1 && tokens[next]!.kind === 'word') words.push(tokens[next]!)
    words.push(token)
    next += link + 1
  }
  const titled = TITLES.has(first.lower) && words.length > 1
  const person = titled || TITLES.has(tokens[at - 1]?.lower ?? '')
  const named = titled ? words.slice(1) : words
  return { key: named.map((word) => word.lower).join(' '), kind: person ? 'person' : 'other', next }
}

function canBeName(token: Token): boolean {
  if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || (token.text.length < 2 && token.lower !== token.text))
    return false
  return !MONTHS.has(token.lower) && !WEEKDAYS.has(token.lower) && !CURRENCIES.has(token.lower)
}

function isLink(token: Token | undefined): boolean {
  return token !== undefined && (LINKS.has(token.lower) || (token.text === '-' && token.glued))
}

/** Names go on over spaces only: a comma or bracket ends them, and glued words are possessives. */
function isBoundary(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.glued
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && /^["'“‘(*_>]$/.test(tokens[before]!.text)) before--
  return before < 0 || /^[.!?:;•]$/.test(tokens[before]!.text)
}

/** Whether a word at the start of a sentence looks like a name all the same. */
function standsOut(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (/^\p{Lu}.*[\p{Lu}\d]/u.test(token.text)) return true
  const follows = tokens[at + 1]
  if (follows !== undefined && canBeName(follows) && !follows.glued) return true
  return !ORDINARY_ENDINGS.test(token.lower)
}
