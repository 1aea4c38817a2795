import type { ClaimPoint } from '../claim-check.ts'
import { figurePoints } from './figure-points.ts'
import { keepsStates } from './keeps-states.ts'
import { namePoints } from './name-points.ts'
import { polarityPoints } from './polarity-points.ts'
import { type ComparedExcerpt, type SourceSentence, sourceSentences } from './source-sentence.ts'
import { termsOf } from './terms.ts'

/** What the excerpts say on a statement. */
export interface PointComparison {
  outcome: 'agrees' | 'differs' | 'related'
  points: ClaimPoint[]
}

/**
 * A sentence confirms a statement from this relevance on; less is asked for where figures agree as well, since a
 * paraphrase shares few words.
 */
const AGREEING_RELEVANCE = 0.5
const AGREEING_RELEVANCE_WITH_FIGURES = 0.3

/**
 * Holds a statement against excerpts, figure by figure and name by name.
 *
 * `differs` needs a sentence on the same subject with a comparable point that differs, and no such sentence that
 * agrees. `agrees` needs every point confirmed and a sentence that is mostly about the same. All else is `related`:
 * it is more useful to read the excerpts than to be told a difference that is none.
 * @param statement one of `splitClaim`
 * @param excerpts what was found for it
 */
export function comparePoints(statement: string, excerpts: readonly ComparedExcerpt[]): PointComparison {
  const terms = termsOf(statement)
  const sentences = sourceSentences(terms, excerpts)
  const figures = figurePoints(terms, sentences)
  const polarity = polarityPoints(terms, sentences)
  const names = namePoints(terms, sentences)
  const points = [...figures, ...names, ...polarity]
  if (points.some(({ agrees, source }) => !agrees && source !== null)) return { outcome: 'differs', points }
  const enough = figures.length > 0 ? AGREEING_RELEVANCE_WITH_FIGURES : AGREEING_RELEVANCE
  const confirmed =
    points.every(({ agrees }) => agrees) && sentences.some((sentence) => confirms(statement, sentence, enough))
  return { outcome: confirmed ? 'agrees' : 'related', points }
}

/** Whether a sentence is mostly about what a statement says, and does not turn it around. */
function confirms(statement: string, sentence: SourceSentence, enough: number): boolean {
  return sentence.relevance >= enough && keepsStates(statement, sentence.text)
}
