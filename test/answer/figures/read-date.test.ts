import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../src/answer/figures/find-figures.ts'

function dates(text: string): string[] {
  return findFigures(text).flatMap((figure) => (figure.kind === 'date' ? [figure.text] : []))
}

describe('dates', () => {
  it.each(['9 October 2025', 'October 9, 2025', 'Oct. 9th, 2025', '2025-10-09', '9th of October 2025'])(
    'reads %s as the same day',
    (text) => {
      const [date] = findFigures(`On ${text} it began.`)
      const [other] = findFigures('9 October 2025')
      expect(date).toMatchObject({ kind: 'date', text, from: (other as { from: number }).from, hasYear: true })
    },
  )

  it('reads months, years, spans, parts of a year and fiscal years', () => {
    const text =
      'October 2025; 2021-2023; mid-November 2025; Q2 2025; third quarter of 2025; FY2026; 2024/25; 14-15 September 2025; late 2026; the 1990s; mid-century'
    expect(dates(text)).toEqual([
      'October 2025',
      '2021-2023',
      'mid-November 2025',
      'Q2 2025',
      'third quarter of 2025',
      'FY2026',
      '2024/25',
      '14-15 September 2025',
      'late 2026',
      '1990s',
      'mid-century',
    ])
  })

  it('takes the verbs "may" and "march" for no months', () => {
    expect(dates('You may stop. They march on.')).toEqual([])
    expect(dates('In May it stopped, and on 3 march 2026 too.')).toEqual(['May', '3 march 2026'])
  })

  it('takes amounts of four digits for no years', () => {
    expect(dates('2000 tonnes and 1950 million yen')).toEqual([])
  })
})
