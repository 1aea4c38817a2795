import { ALIAS_GROUPS } from './aliases.ts'
import { tokenize } from './tokenize.ts'

/** An alias is a guess at what was meant, and counts about a third of the reader's own word. */
export const ALIAS_WEIGHT = 0.35

/** A question as lexical search sees it. */
export interface LexicalQuery {
  /** The question's own terms, each once. */
  terms: readonly string[]
  /** All terms to search for with their weights: its own at 1, aliases lower. */
  weights: ReadonlyMap<string, number>
  /** For a term that belongs to an alias, the terms of the other names for the same thing. */
  aliases: ReadonlyMap<string, ReadonlySet<string>>
}

/** Turns a question into weighted terms: its own, and those of other names for what it speaks of. */
export function expandQuestion(raw: string): LexicalQuery {
  const question = raw.normalize('NFKC')
  const weights = new Map(tokenize(question).map((term) => [term, 1]))
  const terms = [...weights.keys()]
  const aliases = new Map<string, Set<string>>()
  const words = ` ${wordsOf(question).join(' ')} `
  for (const group of GROUPS) {
    const used = group.filter((alias) => words.includes(alias.words) && (alias.symbol?.test(question) ?? true))
    if (used.length === 0) continue
    const others = group.flatMap((alias) => alias.terms)
    for (const term of others) {
      if (!weights.has(term)) weights.set(term, ALIAS_WEIGHT)
    }
    for (const term of used.flatMap((alias) => alias.terms)) {
      aliases.set(term, new Set([...(aliases.get(term) ?? []), ...others]))
    }
  }
  return { terms, weights, aliases }
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
