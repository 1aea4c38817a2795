import type { Excerpt } from '../answer/answer.ts'
import { chooseEvidence } from '../answer/choose-evidence.ts'
import { cite } from '../answer/cite.ts'
import { highlight } from '../answer/highlight.ts'
import { type Judgement, judge } from '../answer/judge.ts'
import { verifyQuotes } from '../answer/verify-quotes.ts'
import type { Embedder } from '../embedding/embedder.ts'
import { OperatorError } from '../errors/operator-error.ts'
import type { Hit } from '../search/hit.ts'
import { expandQuestion } from '../search/lexical/expand-question.ts'
import type { OrdinalRange } from '../search/ranking.ts'
import type { SearchIndex } from '../search/search-index.ts'

/** What answering needs; everything is of one generation. */
export interface AnsweringParts {
  index: SearchIndex
  embedder: Embedder
  /** Reads a source's text from the store afresh, to hold quotes against. */
  readText(sourceId: string): Promise<string | null>
}

/** What was found for a text, and what is thought of it. */
export interface FoundEvidence {
  /** Best first. */
  hits: Hit[]
  judgement: Judgement
  /** Verified; empty where the judgement is that nothing covers it. */
  excerpts: Excerpt[]
  /** Milliseconds of each step. */
  timings: { embedMs: number; searchMs: number; answerMs: number }
}

/**
 * Searches one generation for a text, chooses what to show, judges it and hands out verified quotes. The lexical leg
 * runs while the embedding worker is busy.
 *
 * @param text a cleaned question or statement that stands alone
 * @param options how many excerpts to show at most, the number of the first, and the only passages to look at
 * @throws OperatorError `quote-damaged` when a quote does not equal the stored text
 */
export async function findEvidence(
  text: string,
  parts: AnsweringParts,
  options: { limit: number; firstNumber: number; within?: OrdinalRange },
): Promise<FoundEvidence> {
  const { index } = parts
  const started = performance.now()
  const embedding = parts.embedder.embedQuestion(text)
  const query = expandQuestion(text)
  const lexical = index.searchLexical(query, options.within)
  const vector = await embedding
  const embedded = performance.now()
  const hits = index.rank(lexical, index.searchDense(vector, options.within))
  const searched = performance.now()

  const evidence = chooseEvidence(hits, index.passages, options.limit)
  const judgement = judge({ question: text, hits, evidence, passages: index.passages.length })
  const excerpts =
    judgement.outcome === 'not-covered'
      ? []
      : evidence.map((piece, at) => cite(piece, options.firstNumber + at, (quote) => highlight(text, quote)))
  await requireSound(excerpts, parts)
  return {
    hits,
    judgement,
    excerpts,
    timings: {
      embedMs: embedded - started,
      searchMs: searched - embedded,
      answerMs: performance.now() - searched,
    },
  }
}

async function requireSound(excerpts: readonly Excerpt[], parts: AnsweringParts): Promise<void> {
  const { faults } = await verifyQuotes(excerpts, parts.readText)
  const fault = faults[0]
  if (fault === undefined) return
  const { source, location } = fault.excerpt
  throw new OperatorError(
    'quote-damaged',
    `A quote from "${source.title}" does not equal the stored text, so nothing is shown. Run "npm run doctor".`,
    { evidence: { source: source.id, ...location } },
  )
}
