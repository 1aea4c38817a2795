import type { Figure } from '../figures/figure.ts'
import type { SourceSentence } from './source-sentence.ts'
import type { Terms } from './terms.ts'

const PLANNED =
  /\b(?:expand\w*|extend\w*|plan\w*|target\w*|aim\w*|goal|could|would|later|eventually|potential\w*|up to|rais(?:e|ed|ing) (?:it )?to|scal\w+|increase (?:it )?to|second phase|phase (?:2|two))\b/i
const PRESENT = /\b(?:already|now|currently|today|at present|has|have)\b/i

/** How far before a figure its plan may stand, in UTF-16 code units. */
const REACH = 60

/**
 * Whether a source's figure is what something may become, while the statement says what it is: "expandable to 10,000
 * tonnes" confirms no "already has 10,000 tonnes".
 * @param statement the claim's terms
 * @param sentence where the figure stands
 * @param figure of that sentence
 */
export function isPlannedFigure(statement: Terms, sentence: SourceSentence, figure: Figure): boolean {
  if (figure.kind !== 'number' || !PRESENT.test(statement.text) || PLANNED.test(statement.text)) return false
  const before = sentence.text.slice(Math.max(0, figure.start - REACH), figure.start)
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(' and ')) + 1,
  )
  return PLANNED.test(clause)
}
