import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import type { Excerpt } from '../../../answer/answer.ts'
import type { CheckedStatement, ClaimCheck } from '../../../answer/claim-check.ts'
import type { ExcerptSpace } from './excerpt-text.ts'
import { fits } from './fits.ts'

/** Which statements are shown, each with which of its excerpts, by number, and how much of each. */
export interface StatementPlan {
  statements: { statement: CheckedStatement; excerpts: ReadonlyMap<number, ExcerptSpace> }[]
}

type Compose = (plan: StatementPlan) => APIMessageTopLevelComponent[]

/**
 * Finds the fullest message that Discord takes: first every statement with its points, the last left out first; then
 * for each statement the excerpts that its points speak of, or its best one where they speak of none.
 */
export function planStatements({ statements }: ClaimCheck, compose: Compose): APIMessageTopLevelComponent[] {
  let plan = mostStatements(statements, compose)
  for (let round = 0; round < MOST_EXCERPTS; round++) {
    for (const [index, { statement, excerpts }] of plan.statements.entries()) {
      const excerpt = wanted(statement)[round]
      if (excerpt === undefined) continue
      const fuller = SPACES.map((space) => ({
        statements: plan.statements.with(index, {
          statement,
          excerpts: new Map([...excerpts, [excerpt.number, space] as const]),
        }),
      })).find((candidate) => fits(compose(candidate)))
      if (fuller !== undefined) plan = fuller
    }
  }
  return compose(plan)
}

function mostStatements(statements: readonly CheckedStatement[], compose: Compose): StatementPlan {
  let most: StatementPlan = { statements: [] }
  for (let count = 1; count <= statements.length; count++) {
    const shown = statements.slice(0, count).map((statement) => ({ statement, excerpts: new Map() }))
    if (!fits(compose({ statements: shown }))) break
    most = { statements: shown }
  }
  return most
}

/** What differs is shown first, then what speaks of figures and dates, then what speaks of names. */
function wanted({ points, excerpts }: CheckedStatement): Excerpt[] {
  const weight = (number: number) =>
    points
      .filter(({ excerpt }) => excerpt === number)
      .reduce((sum, { agrees, kind }) => sum + (agrees ? 1 : 100) * (kind === 'name' ? 1 : 10), 0)
  const cited = excerpts.filter(({ number }) => weight(number) > 0)
  return cited.length > 0 ? cited.sort((a, b) => weight(b.number) - weight(a.number)) : excerpts.slice(0, 1)
}

const MOST_EXCERPTS = 3

/** Shorter quotes than in an answer: the reader compares, and there are several statements. Tried in turn. */
const SPACES: readonly ExcerptSpace[] = [
  { quote: 700, references: 2 },
  { quote: 700, references: 0 },
  { quote: 300, references: 0 },
]
