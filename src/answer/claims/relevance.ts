import { compareFigures } from '../figures/compare-figures.ts'
import { isSameName } from '../names/same-name.ts'
import type { Terms } from './terms.ts'

/** A name tells more of what a sentence is about than a word. */
const NAME_WEIGHT = 1.5
/** The name of a document or of a law's section tells most. */
const IDENTIFIER_WEIGHT = 2
/** Dates that agree, and words of the field that stand in nearly every sentence. */
const DATE_WEIGHT = 0.5
const COMMON_WEIGHT = 0.25
/** What only the title or the heading mentions counts for less than what the sentence says itself. */
const CONTEXT_CREDIT = 0.7

/** Stems that nearly every sentence of the field holds. */
const COMMON: ReadonlySet<string> = new Set(
  [
    'rare',
    'earth',
    'mineral',
    'critic',
    'element',
    'materi',
    'metal',
    'said',
    'also',
    'year',
    'all',
    'onli',
    'more',
    'about',
  ].concat([
    'other',
    'new',
    'some',
    'one',
    'two',
    'which',
    'dure',
    'between',
    'own',
    'after',
    'befor',
    'under',
    'over',
    'through',
    'just',
  ]),
)

/**
 * How much of what a statement is about a sentence is about as well: the weighted share of its names, identifiers,
 * dates and words that the sentence, its title or its headings mention. Amounts do not count, they are what is compared.
 * @param statement the claim's terms
 * @param sentence the source sentence's terms
 * @param context terms of title and headings
 * @returns 0 to 1
 */
export function relevance(statement: Terms, sentence: Terms, context: Terms): number {
  let all = 0
  let shared = 0
  const count = (weight: number, inSentence: boolean, inContext: () => boolean) => {
    all += weight
    if (inSentence) shared += weight
    else if (inContext()) shared += weight * CONTEXT_CREDIT
  }
  for (const name of statement.names) {
    const held = (terms: Terms) => terms.names.some((other) => isSameName(name, other))
    count(NAME_WEIGHT, held(sentence), () => held(context))
  }
  for (const word of statement.words) {
    count(COMMON.has(word) ? COMMON_WEIGHT : 1, sentence.words.has(word), () => context.words.has(word))
  }
  for (const figure of statement.figures) {
    if (figure.kind === 'number') continue
    const held = (terms: Terms) => terms.figures.some((other) => compareFigures(figure, other) === 'agrees')
    count(figure.kind === 'identifier' ? IDENTIFIER_WEIGHT : DATE_WEIGHT, held(sentence), () => held(context))
  }
  return all === 0 ? 0 : shared / all
}
