import type { NameMention } from './find-names.ts'

/** Words of a key that do not tell one name from another. */
const IDLE_WORDS: ReadonlySet<string> = new Set(
  'of the and for president minister prime vice secretary mr mrs ms dr'.split(' '),
)

/**
 * Whether two mentions name the same thing: the same key, a mixture and one of its elements ("NdPr", "neodymium"), a
 * short form inside the long one ("Seadrift", "Seadrift Texas"), or an acronym and the words that it stands for.
 * @param one a mention
 * @param other a mention, of any text
 */
export function isSameName(one: Pick<NameMention, 'key' | 'kind'>, other: Pick<NameMention, 'key' | 'kind'>): boolean {
  if (one.key === other.key) return true
  if (one.kind === 'country' || other.kind === 'country') return false
  const first = wordsOf(one.key)
  const second = wordsOf(other.key)
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (short.length > 0 && short.every((word) => long.includes(word))) return true
  return short.length === 1 && long.length > 1 && long.map((word) => word[0]).join('') === short[0]
}

function wordsOf(key: string): string[] {
  return key.split(/[\s-]+/).filter((word) => !IDLE_WORDS.has(word))
}
