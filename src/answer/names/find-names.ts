import type { Token } from '../figures/tokenise.ts'
import { tokenise } from '../figures/tokenise.ts'
import { readCapitals } from './read-capitals.ts'
import { readKnownName } from './read-known-name.ts'
import { readSymbol } from './read-symbol.ts'

export type NameKind = 'element' | 'country' | 'organisation' | 'person' | 'other'

/** A name in a text. */
export interface NameMention {
  /** The same for every form of the name: "Burmese" and "Myanmar" are `myanmar`, "NdPr" is `neodymium-praseodymium`. */
  key: string
  kind: NameKind
  /** UTF-16 offset, inclusive. */
  start: number
  /** UTF-16 offset, exclusive. */
  end: number
  /** The slice `[start, end)`. */
  text: string
}

/** What a reader of names found at a token. */
export interface NameReading {
  key: string
  kind: NameKind
  next: number
}

/**
 * Finds the names of a text: elements by name, symbol and oxide formula, countries with adjectives and capitals, known
 * organisations and people in any case, and otherwise runs of capitalised words and acronyms. Ordinary words at the
 * start of a sentence, months and currencies are no names. Mentions do not overlap and come in order.
 * @param text any text; time is linear in its length
 */
export function findNames(text: string): NameMention[] {
  const tokens = tokenise(text)
  const shouted = !/\p{Ll}/u.test(text)
  const names: NameMention[] = []
  let at = 0
  while (at < tokens.length) {
    const reading = readName(tokens, at, shouted)
    if (reading === null) {
      at++
      continue
    }
    const { key, kind } = reading
    const start = tokens[at]!.start
    const end = tokens[reading.next - 1]!.end
    names.push({ key, kind, start, end, text: text.slice(start, end) })
    at = reading.next
  }
  return names
}

/** In a text without small letters a capital says nothing, so only the known names count there. */
function readName(tokens: readonly Token[], at: number, shouted: boolean): NameReading | null {
  if (tokens[at]!.kind !== 'word') return null
  const known = readKnownName(tokens, at)
  if (shouted) return known
  const capitals = readCapitals(tokens, at)
  if (known !== null && (capitals === null || capitals.next <= known.next || known.kind !== 'organisation')) {
    return known
  }
  return known ?? readSymbol(tokens, at) ?? capitals
}
