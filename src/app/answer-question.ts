import type { Answer } from '../answer/answer.ts'
import { DEFAULT_EXCERPTS } from '../answer/choose-evidence.ts'
import { questionIntent, type Refusal } from '../answer/question-intent.ts'
import type { Hit } from '../search/hit.ts'
import type { OrdinalRange } from '../search/ranking.ts'
import { type AnsweringParts, findEvidence } from './find-evidence.ts'

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
  /** The only passages to look at. */
  within?: OrdinalRange
}

/** An answer and how its passages came by their scores. */
export interface ExplainedAnswer {
  answer: Answer
  /** Best first; empty where nothing was searched. */
  hits: Hit[]
}

/**
 * Answers one question from one generation.
 *
 * @throws OperatorError `quote-damaged` when a quote does not equal the stored text
 */
export async function answerQuestion(prepared: PreparedQuestion, parts: AnsweringParts): Promise<ExplainedAnswer> {
  const started = performance.now()
  const { question, searched, understood } = prepared
  const base = { question, understood, generation: parts.index.generation }
  const timings = (steps: { embedMs: number; searchMs: number; answerMs: number }) => ({
    embedMs: round(steps.embedMs),
    searchMs: round(steps.searchMs),
    answerMs: round(steps.answerMs),
    totalMs: round(performance.now() - started),
  })
  const refusal = questionIntent(searched)
  if (refusal !== null) {
    const nothing = { outcome: 'not-covered' as const, confidence: 0, reason: REFUSALS[refusal], excerpts: [] }
    return { answer: { ...base, ...nothing, timings: timings({ embedMs: 0, searchMs: 0, answerMs: 0 }) }, hits: [] }
  }
  const found = await findEvidence(searched, parts, {
    limit: prepared.limit ?? DEFAULT_EXCERPTS,
    firstNumber: 1,
    ...(prepared.within === undefined ? {} : { within: prepared.within }),
  })
  const { outcome, confidence, reason } = found.judgement
  return {
    answer: {
      question,
      understood,
      outcome,
      confidence,
      reason,
      generation: base.generation,
      excerpts: found.excerpts,
      timings: timings(found.timings),
    },
    hits: found.hits,
  }
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  empty: 'There is no question in it. Ask about rare earth policy in a few words.',
  advice:
    'It asks for advice or an opinion. The sources hold facts: ask what a measure says, or what a company reported.',
  prediction:
    'It asks what will happen. The sources say what has been decided, announced or reported up to their dates.',
  instruction: 'It is an order to the bot, not a question on rare earth policy.',
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100
}
