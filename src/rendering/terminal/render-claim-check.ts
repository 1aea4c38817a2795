import type { CheckedStatement, ClaimCheck, ClaimOutcome, ClaimPoint } from '../../answer/claim-check.ts'
import { renderExcerpt } from './render-excerpt.ts'
import { type Emphasis, emphasize, type TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** A checked claim, statement by statement: what agrees, what differs, and the passages behind it. */
export function renderClaimCheck(check: ClaimCheck, style: TerminalStyle): string {
  return [
    headline(check.outcome, style),
    ...(check.statements.length === 0
      ? [NOTHING_CHECKABLE]
      : check.statements.map((statement) => renderStatement(statement, style))),
    emphasize(`Generation ${check.generation}, ${check.timings.totalMs.toFixed(1)} ms`, 'dim', style),
  ].join('\n\n')
}

const NOTHING_CHECKABLE =
  'There is no statement in it that sources could confirm or contradict. Opinions and predictions are not checked.'

const OUTCOMES: Readonly<Record<ClaimOutcome, readonly [word: string, emphasis: Emphasis]>> = {
  agrees: ['The sources agree', 'green'],
  differs: ['The sources differ', 'red'],
  related: ['The sources have related passages', 'yellow'],
  'not-covered': ['Not covered', 'yellow'],
}

function headline(outcome: ClaimOutcome, style: TerminalStyle): string {
  const [word, emphasis] = OUTCOMES[outcome]
  return emphasize(word, emphasis, style)
}

function renderStatement(statement: CheckedStatement, style: TerminalStyle): string {
  return [
    wrap(`“${statement.text}” — ${headline(statement.outcome, style)}`, style.width),
    ...statement.points.map((point) => wrap(describePoint(point), style.width, '   ')),
    ...statement.excerpts.map((excerpt) => renderExcerpt(excerpt, style)),
  ].join('\n')
}

function describePoint(point: ClaimPoint): string {
  if (point.source === null) return `- ${point.kind}: the claim says “${point.claim}”; the passages do not speak of it`
  const verdict = point.agrees ? 'agrees' : 'differs'
  return `- ${point.kind} ${verdict}: the claim says “${point.claim}”, excerpt ${point.excerpt} says “${point.source}”`
}
