import { describe, expect, it } from 'vitest'
import { comparePoints } from '../../../src/answer/claims/compare-points.ts'

function compare(statement: string, ...quotes: string[]) {
  const excerpts = quotes.map((quote, index) => ({
    number: index + 1,
    quote,
    title: 'Cobalt in Zambia',
    section: ['Mines'],
  }))
  return comparePoints(statement, excerpts)
}

describe('figures', () => {
  const source = 'The Kitwe smelter in Zambia has a capacity of about 4,000 tonnes of cobalt a year.'

  it('agrees where the figure is the same in another form', () => {
    const { outcome, points } = compare('The Kitwe smelter in Zambia has room for 4 kt of cobalt.', source)
    expect(outcome).toBe('agrees')
    expect(points).toContainEqual({
      kind: 'number',
      claim: '4 kt',
      source: 'about 4,000 tonnes of cobalt a year'.slice(0, 18),
      agrees: true,
      excerpt: 1,
    })
  })

  it('differs where the same thing has another amount', () => {
    const { outcome, points } = compare('The Kitwe smelter in Zambia has a capacity of 9,000 tonnes of cobalt.', source)
    expect(outcome).toBe('differs')
    expect(points.find(({ kind }) => kind === 'number')).toMatchObject({
      claim: '9,000 tonnes',
      agrees: false,
      excerpt: 1,
    })
  })

  it('differs where the digits are the same and the scale is not', () => {
    expect(
      compare('Zambia lent the smelter 30 million dollars.', 'Zambia lent USD 30 billion to the Kitwe smelter.')
        .outcome,
    ).toBe('differs')
  })

  it('only relates where the unit, the element or the country is another one', () => {
    expect(compare('The Kitwe smelter in Zambia has a capacity of 9,000 workers.', source).outcome).toBe('related')
    expect(compare('The Kitwe smelter in Zambia has a capacity of 9,000 tonnes of nickel.', source).outcome).toBe(
      'related',
    )
  })

  it('lets another sentence on the same subject confirm what one does not', () => {
    const other = 'The Kitwe smelter in Zambia has a capacity of 9,000 tonnes of cobalt since its extension.'
    expect(
      compare('The Kitwe smelter in Zambia has a capacity of 9,000 tonnes of cobalt.', source, other).outcome,
    ).toBe('agrees')
  })

  it('takes what something may become for no confirmation of what it is', () => {
    const planned =
      'The Kitwe smelter in Zambia has a capacity of 4,000 tonnes and is said to be expandable to 9,000 tonnes.'
    expect(compare('The Kitwe smelter in Zambia already has a capacity of 9,000 tonnes.', planned).outcome).toBe(
      'differs',
    )
  })
})

describe('dates', () => {
  const source = 'Zambia banned the export of cobalt ore on 3 May 2021.'

  it('agrees on the same day in another order, and on its month', () => {
    expect(compare('Zambia banned cobalt ore exports on May 3rd, 2021.', source).outcome).toBe('agrees')
    expect(compare('Zambia banned cobalt ore exports in May 2021.', source).outcome).toBe('agrees')
  })

  it('differs on another year of the same day', () => {
    const { outcome, points } = compare('Zambia banned cobalt ore exports on 3 May 2022.', source)
    expect(outcome).toBe('differs')
    expect(points).toContainEqual({
      kind: 'date',
      claim: '3 May 2022',
      source: '3 May 2021',
      agrees: false,
      excerpt: 1,
    })
  })

  it('takes the date of a report for no date of the event', () => {
    const report = 'Zambia goes on banning the export of cobalt ore, as Reuters wrote on 3 May 2024.'
    expect(compare('Zambia banned the export of cobalt ore on 7 June 2021.', report).outcome).toBe('related')
  })
})

describe('names', () => {
  it('differs where another person stands in the same sentence', () => {
    const { outcome, points } = compare(
      'It was Modi who proposed the cobalt club with minimum prices in Lusaka.',
      'In Lusaka Albanese proposed a cobalt club with minimum prices.',
    )
    expect(outcome).toBe('differs')
    expect(points).toContainEqual({ kind: 'name', claim: 'Modi', source: 'Albanese', agrees: false, excerpt: 1 })
  })

  it('only relates where a name is not mentioned at all', () => {
    expect(
      compare('Glencore runs the Kitwe smelter in Zambia.', 'The Kitwe smelter in Zambia runs at a loss.').outcome,
    ).toBe('related')
  })
})

describe('negation and direction', () => {
  it('differs where the source denies what the statement says', () => {
    const { outcome, points } = compare(
      'Zambia adopted a mining code for cobalt in 2021.',
      'In 2021 Zambia adopted no mining code for cobalt.',
    )
    expect(outcome).toBe('differs')
    expect(points).toContainEqual(expect.objectContaining({ kind: 'negation', agrees: false, excerpt: 1 }))
  })

  it('agrees where both deny it', () => {
    expect(
      compare('Zambia never adopted a mining code for cobalt.', 'Zambia has not adopted a mining code for cobalt.')
        .outcome,
    ).toBe('agrees')
  })

  it('takes "not only" for no denial', () => {
    expect(
      compare(
        'The cobalt ban holds for the whole of Zambia.',
        'The cobalt ban holds for the whole of Zambia and not only for Kitwe.',
      ).outcome,
    ).toBe('agrees')
  })

  it('differs where one rises and the other falls', () => {
    const { points, outcome } = compare(
      'Cobalt exports of Zambia went up again in 2022.',
      'Cobalt exports of Zambia fell in 2022.',
    )
    expect(outcome).toBe('differs')
    expect(points).toContainEqual({
      kind: 'negation',
      claim: 'went up again',
      source: 'fell',
      agrees: false,
      excerpt: 1,
    })
  })
})

it('relates to excerpts on something else, and to none', () => {
  expect(compare('Arsenal beat Spurs on Sunday.', 'The Kitwe smelter in Zambia has two furnaces.').outcome).toBe(
    'related',
  )
  expect(compare('Arsenal beat Spurs on Sunday.')).toMatchObject({ outcome: 'related' })
})
