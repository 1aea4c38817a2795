import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../src/answer/figures/find-figures.ts'

function identifiers(text: string): string[] {
  return findFigures(text).flatMap((figure) =>
    figure.kind === 'identifier'
      ? [`${figure.scheme} ${figure.first}${figure.last === figure.first ? '' : `-${figure.last}`}`]
      : [],
  )
}

describe('identifiers', () => {
  it('reads documents, laws, cases and tariff lines', () => {
    const text =
      'Announcement No. 61, EO 14241, Decree 785, Proclamation 11001, HS 2504.90, H.R. 9917, Section 232, 45X, 1260H, DS431'
    expect(identifiers(text)).toEqual([
      'announcement 61',
      'executive order 14241',
      'decree 785',
      'proclamation 11001',
      'tariff code 2504.90',
      'bill 9917',
      'section 232',
      'code 45X',
      'code 1260H',
      'case 431',
    ])
    expect(findFigures(text).every(({ kind }) => kind === 'identifier')).toBe(true)
  })

  it('reads lists and spans of them', () => {
    expect(identifiers('Announcements 55-58, 61 and 62 of 2025')).toEqual([
      'announcement 55-58',
      'announcement 61',
      'announcement 62',
    ])
  })
})
