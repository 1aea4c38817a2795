import { expect, it } from 'vitest'
import { comparePoints } from '../../../src/answer/claims/compare-points.ts'
import { splitClaim } from '../../../src/answer/claims/split-claim.ts'
import { resolveFollowUp } from '../../../src/answer/conversation/resolve-follow-up.ts'
import { findFigures } from '../../../src/answer/figures/find-figures.ts'
import { findNames } from '../../../src/answer/names/find-names.ts'

/** Far above what 4,000 characters take, far below what backtracking would take. */
const LIMIT_MS = 1_000

it.each([
  ['digits', '1'],
  ['spaces', ' '],
  ['hyphens', '-'],
  ['letters apart', 'a '],
  ['thousands', '1,111'],
  ['ranges', '1-'],
  ['number words', 'hundred and '],
  ['hedges', 'about '],
  ['capitals', 'Bank of '],
  ['quotation marks', '"'],
  ['clauses', 'a, and 5 tonnes of it and '],
  ['percentages', '7%, 8%, '],
  ['denials', 'no '],
  ['pronouns', 'so is that it, '],
  ['announcements of a topic', 'forget a '],
  ['question marks', '? '],
])('4,000 characters of %s take no time', (_name, part) => {
  const text = part.repeat(Math.ceil(4_000 / part.length)).slice(0, 4_000)
  const start = performance.now()
  findFigures(text)
  findNames(text)
  splitClaim(text)
  comparePoints(text, [{ number: 1, quote: text, title: text.slice(0, 200), section: [] }])
  resolveFollowUp(text.slice(0, 1_000), [text.slice(0, 1_000), 'What is Project Vault?'])
  expect(performance.now() - start).toBeLessThan(LIMIT_MS)
})
