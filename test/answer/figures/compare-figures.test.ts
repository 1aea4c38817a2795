import { assert, constantFrom, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFigures } from '../../../src/answer/figures/compare-figures.ts'
import { findFigures } from '../../../src/answer/figures/find-figures.ts'

function compare(one: string, other: string) {
  return compareFigures(findFigures(one)[0]!, findFigures(other)[0]!)
}

describe('amounts', () => {
  it.each([
    ['12 billion dollars', 'USD 12,000 million'],
    ['about 70%', '69%'],
    ['nearly 90%', '90%'],
    ['more than 50 countries', '54 countries'],
    ['nearly half', '46%'],
    ['more than half', '57%'],
    ['85-90%', '87%'],
    ['some 180 kt', '181,000 tonnes'],
    ['a third', '34%'],
    ['10 tonnes a month', '120 tonnes a year'],
    ['one year', '12 months'],
    ['up to USD 20 billion', 'USD 20 billion'],
    ['69.2%', '69%'],
    ['USD 7', 'USD 7/kg'],
  ])('%s agrees with %s', (one, other) => {
    expect(compare(one, other)).toBe('agrees')
    expect(compare(other, one)).toBe('agrees')
  })

  it.each([
    ['47 %', 'about 27%'],
    ['70%', '66%'],
    ['39 million yen', 'JPY 39 billion'],
    ['10,000 tonnes', '2,000 tonnes'],
    ['60 projects', '61 projects'],
    ['more than 50 countries', '40 countries'],
    ['up to 60 days', '90 days'],
    ['85-90%', '70%'],
  ])('%s differs from %s', (one, other) => {
    expect(compare(one, other)).toBe('differs')
    expect(compare(other, one)).toBe('differs')
  })

  it.each([
    ['USD 250 million', 'JPY 39 billion'],
    ['54 countries', '60 projects'],
    ['2,000 tonnes', 'up to 10,000 tonnes'],
    ['5', '7 tonnes'],
    ['60-70%', '65-75%'],
    ['2,000 tonnes', '2025'],
  ])('nothing follows from %s and %s', (one, other) => {
    expect(compare(one, other)).toBe('incomparable')
    expect(compare(other, one)).toBe('incomparable')
  })
})

describe('dates', () => {
  it.each([
    ['9 October 2025', 'Oct. 9th, 2025'],
    ['9 October 2025', 'October 2025'],
    ['October 9', '2025-10-09'],
    ['2022', '2021-2023'],
    ['autumn 2010', '23 September 2010'],
    ['late 2025', 'autumn 2025'],
  ])('%s agrees with %s', (one, other) => {
    expect(compare(one, other)).toBe('agrees')
    expect(compare(other, one)).toBe('agrees')
  })

  it.each([
    ['7 August 2015', '7 August 2014'],
    ['October 2025', 'April 2025'],
    ['2021-2023', '2022-2024'],
    ['9 October', '10 October 2025'],
  ])('%s differs from %s', (one, other) => {
    expect(compare(one, other)).toBe('differs')
  })

  it('a day without a year says nothing on a bare year', () => {
    expect(compare('9 October', '2025')).toBe('incomparable')
  })
})

describe('identifiers', () => {
  it('agree inside a span and with a bare number, and differ within a scheme', () => {
    expect(compare('Announcements 55-58', 'Announcement No. 57')).toBe('agrees')
    expect(compare('No. 61', 'Announcement 61')).toBe('agrees')
    expect(compare('Announcement 61', 'Announcement 62')).toBe('differs')
    expect(compare('Announcement 61', 'Section 62')).toBe('incomparable')
  })
})

it('every figure agrees with itself, and the order of two does not matter', () => {
  const figure = tuple(
    constantFrom('', 'about ', 'nearly ', 'up to ', 'more than '),
    integer({ min: 1, max: 99_999 }),
    constantFrom('%', ' tonnes', ' million dollars', ' countries', ' days'),
  ).map(([bound, value, unit]) => findFigures(`${bound}${value}${unit}`)[0]!)
  assert(
    property(figure, figure, (one, other) => {
      expect(compareFigures(one, one)).toBe('agrees')
      expect(compareFigures(one, other)).toBe(compareFigures(other, one))
    }),
  )
})
