import type { Bound } from './figure.ts'
import type { Token } from './tokenise.ts'

/** Words that hedge the figure behind them, the longer phrase first where two begin alike. */
const BEFORE: readonly (readonly [phrase: string, bound: Bound])[] = [
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['circa', 'about'],
  ['ca', 'about'],
  ['some', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['~', 'about'],
  ['≈', 'about'],
  ['near', 'about'],
  ['close to', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['just under', 'nearly'],
  ['just over', 'about'],
  ['more than', 'more than'],
  ['greater than', 'more than'],
  ['larger than', 'more than'],
  ['over', 'more than'],
  ['above', 'more than'],
  ['exceeding', 'more than'],
  ['in excess of', 'more than'],
  ['upwards of', 'more than'],
  ['>', 'more than'],
  ['at least', 'at least'],
  ['no less than', 'at least'],
  ['not less than', 'at least'],
  ['a minimum of', 'at least'],
  ['minimum', 'at least'],
  ['≥', 'at least'],
  ['less than', 'less than'],
  ['fewer than', 'less than'],
  ['lower than', 'less than'],
  ['under', 'less than'],
  ['below', 'less than'],
  ['<', 'less than'],
  ['up to', 'at most'],
  ['at most', 'at most'],
  ['no more than', 'at most'],
  ['not more than', 'at most'],
  ['as much as', 'at most'],
  ['as many as', 'at most'],
  ['a maximum of', 'at most'],
  ['≤', 'at most'],
]

/** Words that hedge the figure before them. */
const BEHIND: readonly (readonly [phrase: string, bound: Bound])[] = [
  ['or so', 'about'],
  ['or more', 'at least'],
  ['or above', 'at least'],
  ['or higher', 'at least'],
  ['and more', 'at least'],
  ['or less', 'at most'],
  ['or below', 'at most'],
  ['or fewer', 'at most'],
]

interface Phrase {
  words: readonly string[]
  bound: Bound
}

const PHRASES_BEFORE = byFirstWord(BEFORE)
const PHRASES_BEHIND = byFirstWord(BEHIND)

/**
 * Reads a hedge ("about", "more than", "up to") before a figure.
 * @param tokens of the text
 * @param at index of the token where it would start
 */
export function readBoundBefore(tokens: readonly Token[], at: number): { bound: Bound; next: number } | null {
  return readPhrase(PHRASES_BEFORE, tokens, at)
}

/**
 * Reads a hedge ("or more", "or so") behind a figure.
 * @param tokens of the text
 * @param at index of the first token behind the figure
 */
export function readBoundBehind(tokens: readonly Token[], at: number): { bound: Bound; next: number } | null {
  return readPhrase(PHRASES_BEHIND, tokens, at)
}

function readPhrase(phrases: ReadonlyMap<string, readonly Phrase[]>, tokens: readonly Token[], at: number) {
  for (const phrase of phrases.get(tokens[at]?.lower ?? '') ?? []) {
    if (phrase.words.every((word, ahead) => tokens[at + ahead]?.lower === word)) {
      const next = at + phrase.words.length
      return { bound: phrase.bound, next: tokens[next]?.text === '.' && phrase.words[0] === 'approx' ? next + 1 : next }
    }
  }
  return null
}

function byFirstWord(table: readonly (readonly [string, Bound])[]): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>()
  for (const [phrase, bound] of table) {
    const words = phrase.split(' ')
    phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), { words, bound }])
  }
  return phrases
}
