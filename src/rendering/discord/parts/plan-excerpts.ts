import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import type { Excerpt } from '../../../answer/answer.ts'
import type { ExcerptSpace } from './excerpt-text.ts'
import { fits } from './fits.ts'

/** Which excerpts are shown, and how much of each. */
export interface ExcerptPlan {
  excerpts: { excerpt: Excerpt; space: ExcerptSpace }[]
}

type Compose = (plan: ExcerptPlan) => APIMessageTopLevelComponent[]

/**
 * Finds the fullest message that Discord takes: as many excerpts as fit with one publication each, the last left out
 * first; then more publications, the first excerpt's first. Only where not even one excerpt fits is its quote cut
 * shorter than it would be for the sake of reading.
 *
 * @param compose makes the message of a plan
 */
export function planExcerpts(excerpts: readonly Excerpt[], compose: Compose): APIMessageTopLevelComponent[] {
  const base = BASES.map((space) => mostExcerpts(excerpts, space, compose)).find((plan) => plan !== null)
  if (base === undefined || base === null) return compose({ excerpts: [] })
  return compose(withReferences(base, compose))
}

function mostExcerpts(excerpts: readonly Excerpt[], space: ExcerptSpace, compose: Compose): ExcerptPlan | null {
  let most: ExcerptPlan | null = null
  for (let count = 1; count <= excerpts.length; count++) {
    const plan = { excerpts: excerpts.slice(0, count).map((excerpt) => ({ excerpt, space })) }
    if (!fits(compose(plan))) break
    most = plan
  }
  return most
}

function withReferences(base: ExcerptPlan, compose: Compose): ExcerptPlan {
  let plan = base
  for (const [index, { excerpt, space }] of base.excerpts.entries()) {
    const most = Math.min(excerpt.references.length, index === 0 ? MOST_REFERENCES.first : MOST_REFERENCES.others)
    for (let references = space.references + 1; references <= most; references++) {
      const fuller = { excerpts: plan.excerpts.with(index, { excerpt, space: { ...space, references } }) }
      if (!fits(compose(fuller))) break
      plan = fuller
    }
  }
  return plan
}

/** Longer quotes are not read in a chat; the Context button shows them whole. In code points after escaping. */
const LONGEST_QUOTE = 1_200

/** Tried in turn until one excerpt fits. */
const BASES: readonly ExcerptSpace[] = [
  { quote: LONGEST_QUOTE, references: 1 },
  { quote: LONGEST_QUOTE, references: 0 },
  { quote: 600, references: 0 },
  { quote: 200, references: 0 },
]

/** More would bury the quotes; the rest is counted, and the Context button shows it. */
const MOST_REFERENCES = { first: 3, others: 1 } as const
