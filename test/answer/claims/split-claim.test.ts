import { describe, expect, it } from 'vitest'
import { splitClaim } from '../../../src/answer/claims/split-claim.ts'

describe('splitClaim', () => {
  it('gives each sentence as a statement', () => {
    expect(splitClaim('China mines 69% of it. Lynas runs a plant in Malaysia.')).toEqual([
      'China mines 69% of it.',
      'Lynas runs a plant in Malaysia.',
    ])
  })

  it('splits clauses that carry figures and subjects of their own', () => {
    expect(splitClaim('China mined 270,000 tonnes in 2024 and the US mined only 45,000 tonnes.')).toEqual([
      'China mined 270,000 tonnes in 2024',
      'the US mined only 45,000 tonnes.',
    ])
  })

  it('keeps clauses together that share their subject or a figure', () => {
    for (const claim of [
      'China mines 69% and refines 90% of the world total.',
      'JARE belongs to Sojitz and JOGMEC since 2011.',
      'The ban on gallium and germanium began in 2023.',
    ]) {
      expect(splitClaim(claim)).toEqual([claim])
    }
  })

  it.each([
    ['an opinion', 'In my view Beijing simply protects its environment.'],
    ['a duty', 'The West should quit whining about magnets.'],
    ['a prediction', 'Prices will probably double by Christmas this time.'],
    ['a plan of the writer', 'China is going to win this trade war.'],
    ['a greeting', 'Good morning everyone in this lovely channel!'],
    ['a question', 'Did China really ban gallium exports to the US?'],
    ['an exhortation', "Let's buy all the Lynas shares we can get."],
    ['a fragment', 'What a match!'],
  ])('leaves out %s', (_kind, text) => {
    expect(splitClaim(text)).toEqual([])
  })

  it('keeps a plan that somebody announced, and a personal view by its figure', () => {
    expect(splitClaim('The Seadrift plant will make 5,000 tonnes a year.')).toHaveLength(1)
    expect(splitClaim('Personally I know China refines 90% of it.')).toHaveLength(1)
  })

  it('takes introductions and quotation signs off', () => {
    expect(splitClaim('> I think that China refines 90% of it.\n- btw, Japan stockpiles 34 metals.')).toEqual([
      'China refines 90% of it.',
      'Japan stockpiles 34 metals.',
    ])
  })
})
