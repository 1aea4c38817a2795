import type { Answer } from '../../answer/answer.ts'
import type { Monazite } from '../monazite.ts'
import type { OnProgress } from '../progress.ts'
import type { EvaluationLine } from './question-line.ts'
import { type LineScore, type Miss, type Rates, rates } from './rates.ts'
import { scoreClaim } from './score-claim.ts'
import { scoreQuestion } from './score-question.ts'

/** How well questions and claims of a set are answered. */
export interface QuestionsReport extends Rates {
  kinds: Record<string, Rates>
  /** Every line that is not right, with the groups of alternatives that no excerpt matched. */
  misses: Miss[]
  /** Mean number of words in the excerpts of answerable questions. */
  wordsShown: number | null
}

/**
 * Asks every line of a set and scores what comes back.
 *
 * @param lines parsed lines; none is an error of the caller
 */
export async function evaluateQuestions(
  monazite: Pick<Monazite, 'ask' | 'check' | 'sources'>,
  lines: readonly EvaluationLine[],
  onProgress?: OnProgress,
): Promise<QuestionsReport> {
  const factsOf = rememberFacts(monazite)
  const scores: LineScore[] = []
  const words: number[] = []
  for (const line of lines) {
    if ('claim' in line) {
      scores.push(scoreClaim(line, await monazite.check(line.claim)))
    } else {
      const { answer } = await monazite.ask({ question: line.question, history: line.history })
      scores.push(scoreQuestion(line, answer, await factsOf(answer)))
      if (line.answerable) words.push(countWords(answer))
    }
    onProgress?.({ label: 'Asking', done: scores.length, total: lines.length })
  }
  const kinds = [...new Set(scores.map((score) => score.kind))].sort()
  return {
    ...rates(scores),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, rates(scores.filter((score) => score.kind === kind))])),
    misses: scores.flatMap((score) => (score.miss === null ? [] : [score.miss])),
    wordsShown: words.length === 0 ? null : Math.round(words.reduce((sum, count) => sum + count, 0) / words.length),
  }
}

/** @returns a function that gives, for each excerpt of an answer, the fact files that its document was written from */
function rememberFacts(monazite: Pick<Monazite, 'sources'>): (answer: Answer) => Promise<string[][]> {
  const facts = new Map<string, string[]>()
  return async ({ excerpts }) => {
    for (const { source } of excerpts) {
      if (!facts.has(source.id)) facts.set(source.id, (await monazite.sources.show(source.id)).facts)
    }
    return excerpts.map(({ source }) => facts.get(source.id) ?? [])
  }
}

function countWords({ excerpts }: Answer): number {
  return excerpts.reduce((sum, { quote }) => sum + quote.split(/\s+/).length, 0)
}
