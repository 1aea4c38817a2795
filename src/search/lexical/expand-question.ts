import { ALIAS_GROUPS } from './aliases.ts'
import { tokenize } from './tokenize.ts'

/** An alias is a guess at what was meant, and counts about a third of the reader's own word. */
export const ALIAS_WEIGHT = 0.35

/**
 * Turns a question into weighted terms for lexical search: its own at 1, and those of other names for what it speaks
 * of at `ALIAS_WEIGHT`.
 */
export function expandQuestion(raw: string): Map<string, number> {
  const question = raw.normalize('NFKC')
  const weights = new Map(tokenize(question).map((term) => [term, 1]))
  const words = ` ${wordsOf(question).join(' ')} `
  for (const group of GROUPS) {
    if (!group.some((alias) => words.includes(alias.words) && (alias.symbol?.test(question) ?? true))) continue
    for (const term of group.flatMap((alias) => alias.terms)) {
      if (!weights.has(term)) weights.set(term, ALIAS_WEIGHT)
    }
  }
  return weights
}

interface Alias {
  /** The alias as it stands in a question's words, with a space on both sides. */
  words: string
  terms: string[]
  /** Two letters that are an ordinary word or name too count only in this spelling: "Nd", "Dy", "Eu". */
  symbol: RegExp | null
}

const ELEMENT_SYMBOL = /^(?:la|ce|pr|nd|pm|sm|eu|gd|tb|dy|ho|er|tm|yb|lu|sc|ga|ge|sb|us)$/

const GROUPS: readonly (readonly Alias[])[] = ALIAS_GROUPS.map((group) =>
  group.map((alias) => ({
    words: ` ${wordsOf(alias).join(' ')} `,
    terms: tokenize(alias),
    symbol: symbolPattern(group, alias),
  })),
)

/** "EU" is the union and "Eu" the element; "US" is the country and "us" is everybody. */
function symbolPattern(group: readonly string[], alias: string): RegExp | null {
  if (alias === 'u.s.') return /\bu\.s\b/i
  if (!ELEMENT_SYMBOL.test(alias)) return null
  const isRegion = group.includes('united states') || group.includes('european union')
  const spelling = isRegion ? alias.toUpperCase() : `${alias.charAt(0).toUpperCase()}${alias.slice(1)}`
  return new RegExp(`\\b${spelling}\\b`)
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/(?<=\b\p{L})\.(?=\p{L}\.)|(?<=\.\p{L})\./gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
