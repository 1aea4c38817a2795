import { describe, expect, it } from 'vitest'
import { ALIAS_GROUPS } from '../../../src/search/lexical/aliases.ts'
import { ALIAS_WEIGHT, expandQuestion } from '../../../src/search/lexical/expand-question.ts'
import { tokenize } from '../../../src/search/lexical/tokenize.ts'

const added = (question: string) =>
  [...expandQuestion(question)].filter(([, weight]) => weight === ALIAS_WEIGHT).map(([term]) => term)

describe('expandQuestion', () => {
  it('keeps the question itself at full weight, each term once', () => {
    const weights = expandQuestion('Quota by quota: who set the quotas of 2024?')
    expect([...weights.keys()]).toEqual(['quota', 'set', '2024'])
    expect([...weights.values()]).toEqual([1, 1, 1])
  })

  it.each(['What did the US decide?', 'What did the U.S. decide?', 'what did the u.s. decide?', 'ＵＳ tariffs'])(
    'takes the country for the country: %s',
    (question) => {
      expect(added(question)).toContain('america')
    },
  )

  it.each(['Tell us more.', 'Does it concern us?', 'What of us and them?'])(
    'does not take us for the country: %s',
    (question) => {
      expect(added(question)).toEqual([])
    },
  )

  it('takes EU for the union and Eu for the element', () => {
    expect(added('Which EU plants?')).toContain('brussel')
    expect(added('Which EU plants?')).not.toContain('europium')
    expect(added('What is Eu used for?')).toContain('europium')
    expect(added('What is Eu used for?')).not.toContain('brussel')
  })

  it('takes a symbol for an element only as it is spelt', () => {
    expect(added('Is Dy controlled?')).toEqual(['dysprosium'])
    expect(added('Is dysprosium controlled?')).toEqual(['dy'])
    expect(added('The er and la of it, ND, dy')).toEqual([])
    expect(added('On the 2nd and 3rd')).toEqual([])
  })

  it('knows the pentagon by its other names', () => {
    const weights = expandQuestion('What did the Pentagon buy?')
    expect(weights.get('pentagon')).toBe(1)
    for (const term of tokenize('department of war defense dod')) expect(weights.get(term)).toBe(ALIAS_WEIGHT)
    expect(new Set(weights.keys())).toEqual(new Set(tokenize('pentagon buy department war defense dod us military')))
  })

  it('finds names of several words, and only whole ones', () => {
    expect(added('What does the ministry of commerce say?')).toContain('mofcom')
    expect(added('What does commerce say of the ministry?')).not.toContain('mofcom')
    expect(added('a minimum-price')).toContain('floor')
    expect(added('chinaware')).toEqual([])
  })

  it('does not lower a word of the question that is an alias too', () => {
    const weights = expandQuestion('China and Beijing')
    expect([weights.get('china'), weights.get('beij'), weights.get('prc')]).toEqual([1, 1, ALIAS_WEIGHT])
  })

  it('has only aliases that a question can hold', () => {
    for (const alias of ALIAS_GROUPS.flat()) expect(tokenize(alias), alias).not.toEqual([])
  })
})
