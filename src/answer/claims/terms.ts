import { tokenize } from '../../search/lexical/tokenize.ts'
import type { Figure } from '../figures/figure.ts'
import { findFigures } from '../figures/find-figures.ts'
import { findNames, type NameMention } from '../names/find-names.ts'
import { SYNONYMS } from './synonyms.ts'

/** No sentence has more figures or names; what a hostile one has beyond them is not compared. */
const MOST_MENTIONS = 60

/** What a text is about, taken apart for comparing. */
export interface Terms {
  text: string
  figures: Figure[]
  names: NameMention[]
  /** Stems of the words that are no figure and no name, synonyms under one stem. */
  words: ReadonlySet<string>
}

/**
 * Takes a text apart into figures, names and the stems of its other words.
 * @param text a sentence, title or heading
 */
export function termsOf(text: string): Terms {
  const figures = findFigures(text).slice(0, MOST_MENTIONS)
  const names = findNames(text).slice(0, MOST_MENTIONS)
  return { text, figures, names, words: new Set(stems(without(text, [...figures, ...names]))) }
}

/**
 * Stems of a text's words, numbers left out, synonyms under one stem.
 * @param text any text
 */
export function stems(text: string): string[] {
  return tokenize(text)
    .filter((term) => !STARTS_WITH_DIGIT.test(term))
    .map((term) => SYNONYMS.get(term) ?? term)
}

const STARTS_WITH_DIGIT = /^\d/

/** Takes ranges out of a text; they may overlap. */
function without(text: string, ranges: readonly { start: number; end: number }[]): string {
  let rest = ''
  let from = 0
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    if (start > from) rest += `${text.slice(from, start)} `
    from = Math.max(from, end)
  }
  return rest + text.slice(from)
}
