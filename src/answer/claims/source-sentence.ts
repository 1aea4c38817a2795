import { splitSentences } from '../../sources/split-sentences.ts'
import { relevance } from './relevance.ts'
import { type Terms, termsOf } from './terms.ts'

/** The part of an excerpt that a claim is held against. */
export interface ComparedExcerpt {
  number: number
  quote: string
  title: string
  section: string[]
}

/** One sentence of an excerpt, with how much it is about what the statement is about. */
export interface SourceSentence extends Terms {
  excerpt: number
  /** Terms of the document's title and the section's headings. */
  context: Terms
  /** 0 to 1, see `relevance`. */
  relevance: number
}

/**
 * Cuts excerpts into sentences, the most relevant to a statement first.
 * @param statement the claim's terms
 * @param excerpts what was quoted for it
 */
export function sourceSentences(statement: Terms, excerpts: readonly ComparedExcerpt[]): SourceSentence[] {
  const sentences = excerpts.flatMap(({ number, quote, title, section }) => {
    const context = termsOf([title, ...section].join(' | '))
    return quote.split(/\n+/).flatMap((line) =>
      splitSentences(line).map(({ start, end }) => {
        const terms = termsOf(line.slice(start, end))
        return { ...terms, excerpt: number, context, relevance: relevance(statement, terms, context) }
      }),
    )
  })
  return sentences.sort((one, other) => other.relevance - one.relevance)
}
