import type { Answer } from '../answer/answer.ts'
import { chooseEvidence, DEFAULT_EXCERPTS } from '../answer/choose-evidence.ts'
import { cite } from '../answer/cite.ts'
import { highlight } from '../answer/highlight.ts'
import { judge } from '../answer/judge.ts'
import { questionIntent, type Refusal } from '../answer/question-intent.ts'
import { verifyQuotes } from '../answer/verify-quotes.ts'
import type { Embedder } from '../embedding/embedder.ts'
import { OperatorError } from '../errors/operator-error.ts'
import type { Hit } from '../search/hit.ts'
import { expandQuestion } from '../search/lexical/expand-question.ts'
import type { SearchIndex } from '../search/search-index.ts'

/** A question ready to be searched. */
export interface PreparedQuestion {
  /** As asked, cleaned. */
  question: string
  /** As searched: on its own, or with what earlier questions of the conversation say. */
  searched: string
  /** The searched question where it differs from the asked one; else null. */
  understood: string | null
  /** How many excerpts to show at most. */
  limit?: number
}

/** What answering needs; everything is of one generation. */
export interface AnsweringParts {
  index: SearchIndex
  embedder: Embedder
  /** Reads a source's text from the store afresh, to hold quotes against. */
  readText(sourceId: string): Promise<string | null>
}

/** An answer and how its passages came by their scores. */
export interface ExplainedAnswer {
  answer: Answer
  /** Best first; empty where nothing was searched. */
  hits: Hit[]
}

/**
 * Answers one question from one generation. The lexical leg runs while the embedding worker is busy.
 *
 * @throws OperatorError `quote-damaged` when a quote does not equal the stored text
 */
export async function answerQuestion(prepared: PreparedQuestion, parts: AnsweringParts): Promise<ExplainedAnswer> {
  const { index } = parts
  const started = performance.now()
  const base = { question: prepared.question, understood: prepared.understood, generation: index.generation }
  const refusal = questionIntent(prepared.searched)
  if (refusal !== null) {
    const timings = { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: since(started) }
    const reason = REFUSALS[refusal]
    return { answer: { ...base, outcome: 'not-covered', confidence: 0, reason, excerpts: [], timings }, hits: [] }
  }

  const embedding = parts.embedder.embedQuestion(prepared.searched)
  const query = expandQuestion(prepared.searched)
  const lexical = index.searchLexical(query)
  const vector = await embedding
  const embedded = performance.now()
  const hits = index.rank(lexical, index.searchDense(vector))
  const searched = performance.now()

  const evidence = chooseEvidence(hits, index.passages, prepared.limit ?? DEFAULT_EXCERPTS)
  const idf = (term: string) => index.lexical.idf(term)
  const judgement = judge({ question: prepared.searched, query, hits, evidence, idf })
  const cited =
    judgement.outcome === 'not-covered'
      ? []
      : evidence.map((piece, at) => cite(piece, at + 1, (quote) => highlight(prepared.searched, quote)))
  const { sound, faults } = await verifyQuotes(cited, parts.readText)
  const fault = faults[0]
  if (fault !== undefined) {
    const { source, location } = fault.excerpt
    throw new OperatorError(
      'quote-damaged',
      `A quote from "${source.title}" does not equal the stored text, so it is not shown. Run "npm run doctor".`,
      { evidence: { source: source.id, ...location } },
    )
  }
  const timings = {
    embedMs: round(embedded - started),
    searchMs: round(searched - embedded),
    answerMs: since(searched),
    totalMs: since(started),
  }
  return { answer: { ...base, ...judgement, excerpts: sound, timings }, hits }
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  empty: 'There is no question in it. Ask about rare earth policy in a few words.',
  advice:
    'It asks for advice or an opinion. The sources hold facts: ask what a measure says, or what a company reported.',
  prediction:
    'It asks what will happen. The sources say what has been decided, announced or reported up to their dates.',
  instruction: 'It is an order to the bot, not a question on rare earth policy.',
}

function since(moment: number): number {
  return round(performance.now() - moment)
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100
}
