import { describe, expect, it } from 'vitest'
import { keepsStates } from '../../../src/answer/claims/keeps-states.ts'

describe('keepsStates', () => {
  it.each([
    ['The rule is in force.', 'The rule is suspended until November 2026.'],
    ['The threshold is measured by weight.', 'The threshold is measured by value and not by weight.'],
    ['Brazil has the largest reserves.', 'Brazil has the second-largest reserves.'],
    ['The targets are binding.', 'The targets are not binding.'],
    ['The court upheld the tariffs.', 'The court ruled that the law does not authorise tariffs.'],
    ['Malaysia has lifted its ban.', 'The ban on raw rare earth exports stays in Malaysia.'],
    ['The rule is not suspended.', 'The rule is suspended.'],
  ])('holds %j against %j', (statement, sentence) => {
    expect(keepsStates(statement, sentence)).toBe(false)
  })

  it.each([
    ['The rule is paused.', 'China suspended the rule in November.'],
    ['The targets are not binding.', 'The targets are not legally binding.'],
    ['China mines 70% of rare earths.', 'China accounts for about 70% of mining.'],
    ['Vietnam banned raw ore exports.', 'Vietnam prohibits the export of raw ore.'],
  ])('finds %j in %j', (statement, sentence) => {
    expect(keepsStates(statement, sentence)).toBe(true)
  })
})
