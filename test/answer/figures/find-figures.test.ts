import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../src/answer/figures/find-figures.ts'

/** Figures as "text -> unit low-high bound", short enough to read. */
function quantities(text: string): string[] {
  return findFigures(text).flatMap((figure) =>
    figure.kind === 'number'
      ? [`${figure.text} -> ${figure.low}${figure.high === figure.low ? '' : `..${figure.high}`} ${figure.unit}`.trim()]
      : [],
  )
}

describe('amounts', () => {
  it('reads a percentage in each spelling', () => {
    expect(quantities('70%, 70 %, 70 per cent, 70 percent, 70 pct')).toEqual(
      ['70%', '70 %', '70 per cent', '70 percent', '70 pct'].map((text) => `${text} -> 70 %`),
    )
  })

  it.each([
    ['USD 12 billion', '12000000000 USD'],
    ['$12bn', '12000000000 USD'],
    ['USD12bn', '12000000000 USD'],
    ['12 billion dollars', '12000000000 USD'],
    ['A$1.65 billion', '1650000000 AUD'],
    ['1,650 million Australian dollars', '1650000000 AUD'],
    ['Rs 7,280 crore', '72800000000 INR'],
    ['EUR 300 m', '300000000 EUR'],
    ['35,000 yuan', '35000 CNY'],
    ['a quarter of a billion dollars', '250000000 USD'],
    ['half a million euros', '500000 EUR'],
  ])('reads %s as money', (text, value) => {
    expect(quantities(`It cost ${text}.`)).toEqual([`${text} -> ${value}`])
  })

  it.each([
    ['93 kt', '93000 t'],
    ['8.8 Mt', '8800000 t'],
    ['500 kg', '0.5 t'],
    ['10,000 tonnes', '10000 t'],
    ['390k t', '390000 t'],
    ['5m tonnes', '5000000 t'],
    ['1,200 metric tons', '1200 t'],
  ])('reads %s as a mass in tonnes', (text, value) => {
    expect(quantities(`They made ${text}.`)).toEqual([`${text} -> ${value}`])
  })

  it.each(['USD 110/kg', '110 dollars a kilo', 'USD 110 per kilogram', '$110 per kg'])(
    'reads %s as a price',
    (text) => {
      expect(quantities(`It cost ${text}.`)).toEqual([`${text} -> 110 USD/kg`])
    },
  )

  it('converts a price per tonne', () => {
    expect(quantities('35,000 yuan a tonne')).toEqual(['35,000 yuan a tonne -> 35 CNY/kg'])
  })

  it('reads what is counted, past adjectives and under one name for synonyms', () => {
    expect(quantities('54 nations took 47 EU strategic projects within 45 working days over 15 years')).toEqual([
      '54 nations -> 54 country',
      '47 EU strategic projects -> 47 project',
      '45 working days -> 45 day',
      'over 15 years -> 180 month',
    ])
  })

  it('reads numbers in words', () => {
    expect(quantities('twelve billion yen and one hundred and five days and thirty-eight mines')).toEqual([
      'twelve billion yen -> 12000000000 JPY',
      'one hundred and five days -> 105 day',
      'thirty-eight mines -> 38 mine',
    ])
  })

  it('reads fractions as shares, and neither ordinals nor parts of a year', () => {
    expect(quantities('nearly half, two-thirds, and a third of all')).toEqual([
      'nearly half -> 50 %',
      `two-thirds -> ${200 / 3} %`,
      `a third -> ${100 / 3} %`,
    ])
    expect(quantities('a third country in the third quarter of 2025, second-half 2010')).toEqual([])
  })

  it('reads ranges with the unit said once', () => {
    expect(quantities('85-90%, USD 6-8/kg, 58% to about 70%, between 85 and 90 per cent, 6-8 billion euros')).toEqual([
      '85-90% -> 85..90 %',
      'USD 6-8/kg -> 6..8 USD/kg',
      '58% to about 70% -> 58..70 %',
      'between 85 and 90 per cent -> 85..90 %',
      '6-8 billion euros -> 6000000000..8000000000 EUR',
    ])
  })

  it('reads "from X to Y" as a change between two figures', () => {
    expect(quantities('It went from 58% to 70%.')).toEqual(['58% -> 58 %', '70% -> 70 %'])
  })

  it('takes no year for the end of a range of money', () => {
    expect(quantities('USD 250 million to 2030')).toEqual(['USD 250 million -> 250000000 USD'])
  })

  it.each([
    ['about 70%', 'about'],
    ['nearly 90%', 'nearly'],
    ['more than 50 states', 'more than'],
    ['at least 45 days', 'at least'],
    ['up to USD 20 billion', 'at most'],
    ['less than 1%', 'less than'],
    ['50+ sites', 'at least'],
    ['10 days or more', 'at least'],
  ])('takes the hedge of "%s" into the figure', (text, bound) => {
    expect(findFigures(`It is ${text}.`)).toMatchObject([{ text, bound }])
  })

  it('reads no amount in names that end in digits', () => {
    expect(findFigures('The F-35, the G7 and C5+1')).toEqual([])
  })

  it('reads the period of a rate', () => {
    expect(findFigures('10 tonnes a month')).toMatchObject([{ per: 'month' }])
    expect(findFigures('2,000 t/yr')).toMatchObject([{ per: 'year' }])
  })
})

describe('any text', () => {
  it('gives ranges that lie inside the text, in order, without overlap, with the slice as text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        let behind = 0
        for (const figure of findFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(behind)
          expect(figure.end).toBeGreaterThan(figure.start)
          expect(figure.text).toBe(text.slice(figure.start, figure.end))
          behind = figure.end
        }
        expect(behind).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
