import { singular } from './singular.ts'
import type { Token } from './tokenise.ts'
import { COUNTED_SYNONYMS, UNIT_WORDS } from './units.ts'

/** How many words may stand between a number and the noun that it counts ("47 EU strategic projects"). */
const REACH = 4

/** Words that end the search: what stands behind them is not counted by the number before. */
const STOPS: ReadonlySet<string> = new Set(
  'a an the of in on at to by for from with and or but as is are was were be been has have had its their his this that than after before under over per'.split(
    ' ',
  ),
)

/**
 * Reads the noun that a number counts: the first plural within a few words, or the word behind a hyphen ("256-layer").
 * @param tokens of the text
 * @param at index of the first token behind the number
 */
export function readCountedNoun(
  tokens: readonly Token[],
  at: number,
): { unit: string; factor: number; next: number } | null {
  const hyphen = tokens[at]?.text === '-' && tokens[at]?.glued === true
  for (let next = hyphen ? at + 1 : at; next < at + REACH; next++) {
    const token = tokens[next]
    if (token === undefined || token.kind !== 'word' || STOPS.has(token.lower) || /\d/.test(token.text)) return null
    const noun = singular(token.lower)
    if (hyphen || noun !== token.lower || token.lower === 'people') {
      const unit = UNIT_WORDS.get(noun)
      return { unit: unit?.unit ?? COUNTED_SYNONYMS.get(noun) ?? noun, factor: unit?.factor ?? 1, next: next + 1 }
    }
  }
  return null
}
