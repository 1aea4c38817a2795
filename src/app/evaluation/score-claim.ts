import { z } from 'zod'
import type { ClaimCheck } from '../../answer/claim-check.ts'
import type { ClaimLine } from './question-line.ts'
import type { LineScore } from './rates.ts'

/** A point that differs: what kind it is, and what the source says there, as a regular expression. */
const POINT = z.object({ kind: z.string(), source: z.string() })

/**
 * Scores one checked claim. A claim that the sources speak of is answerable: it is right when the outcome is the
 * expected one, the quotes hold its key facts and every point that differs was found.
 */
export function scoreClaim(line: ClaimLine, check: ClaimCheck): LineScore {
  const miss = (missing: string[][]) => ({
    id: line.id,
    kind: line.kind,
    question: line.claim,
    outcome: check.outcome,
    missing,
  })
  const covered = check.outcome === 'agrees' || check.outcome === 'differs'
  if (line.outcome === 'not-covered' || line.outcome === 'related') {
    return {
      kind: line.kind,
      recalled: null,
      onSubject: null,
      refused: !covered,
      falselyRefused: null,
      miss: covered ? miss([]) : null,
    }
  }
  const quotes = check.statements.flatMap((statement) => statement.excerpts.map(({ quote }) => quote)).join('\n')
  const missing = line.must
    .filter((group) => !group.some((pattern) => pattern.test(quotes)))
    .map((group) => group.map((pattern) => pattern.source))
  const right =
    check.outcome === line.outcome && missing.length === 0 && line.points.every((point) => isFound(point, check))
  return {
    kind: line.kind,
    recalled: right,
    onSubject: null,
    refused: null,
    falselyRefused: !covered,
    miss: right ? null : miss(missing),
  }
}

function isFound(expected: unknown, check: ClaimCheck): boolean {
  const parsed = POINT.safeParse(expected)
  if (!parsed.success) return true
  const pattern = new RegExp(parsed.data.source, 'i')
  return check.statements
    .flatMap((statement) => statement.points)
    .some((point) => !point.agrees && point.source !== null && pattern.test(point.source))
}
