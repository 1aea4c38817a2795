import type { Answer, Outcome } from '../../answer/answer.ts'
import { renderExcerpt } from './render-excerpt.ts'
import { type Emphasis, emphasize, type TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** An answer as a person reads it on a terminal: the outcome first, then the quotes, then what it was made from. */
export function renderAnswer(answer: Answer, style: TerminalStyle): string {
  const [word, emphasis] = OUTCOMES[answer.outcome]
  const confidence = answer.outcome === 'not-covered' ? '' : ` (confidence ${Math.round(answer.confidence * 100)}%)`
  const parts = [
    answer.understood === null ? null : wrap(`Understood as: ${answer.understood}`, style.width),
    `${emphasize(word, emphasis, style)}${confidence}`,
    answer.reason === null ? null : wrap(answer.reason, style.width),
    ...answer.excerpts.map((excerpt) => `\n${renderExcerpt(excerpt, style)}`),
    `\n${emphasize(`Generation ${answer.generation}, ${answer.timings.totalMs.toFixed(1)} ms`, 'dim', style)}`,
  ]
  return parts.filter((part) => part !== null).join('\n')
}

const OUTCOMES: Readonly<Record<Outcome, readonly [word: string, emphasis: Emphasis]>> = {
  answer: ['Answer', 'green'],
  related: ['Related, but not an answer', 'yellow'],
  'not-covered': ['Not covered', 'red'],
}
