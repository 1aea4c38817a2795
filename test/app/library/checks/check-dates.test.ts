import { describe, expect, it } from 'vitest'
import { problemsOf, section } from '../made-library.ts'

describe('checkDates', () => {
  it.each([
    'On 3 August 2026 Ruritania extended the suspension by a year.',
    'Ruritania resumed exports in September 2026.',
    'In 2027 Ruritania mined 100 tonnes.',
    'After 1 July 2026 Ruritania resumed exports in the second half of 2027.',
  ])('finds that "%s" has happened after the document’s date', async (sentence) => {
    expect(await problemsOf([{ asOf: '2026-06-30', body: section(sentence) }])).toEqual([
      expect.objectContaining({ check: 'dates', sentence, advice: expect.stringContaining('2026-06-30') }),
    ])
  })

  it.each([
    'On 3 June 2026 Ruritania extended the suspension.',
    'Ruritania suspended the rule until 10 November 2026.',
    'The rule of Ruritania will apply on 3 August 2026.',
    'Ruritania is to decide in September 2026.',
    'Ruritania plans a mine for the first half of 2027.',
    'The mine of Ruritania is scheduled to open in 2028.',
    'From 1 January 2027 the rule covers magnets that were mined in Ruritania.',
    'Ruritania published its strategy "Vision 2035" in May 2026.',
    'No extension of the rule in November 2026 was found in the sources.',
  ])('lets "%s" stand', async (sentence) => {
    expect(await problemsOf([{ asOf: '2026-06-30', body: section(sentence) }])).toEqual([])
  })

  it('reads a document’s date of a month or a year up to its last day', async () => {
    const body = section('Ruritania resumed exports on 15 June 2026.')
    expect(await problemsOf([{ asOf: '2026-06', body }])).toEqual([])
    expect(await problemsOf([{ asOf: '2026', body }])).toEqual([])
    expect(await problemsOf([{ asOf: '2026-05', body }])).toHaveLength(1)
  })

  it('asks for a date where a document has none', async () => {
    expect(await problemsOf([{ asOf: 'null', body: section('Ruritania has a rule.') }])).toEqual([
      expect.objectContaining({ check: 'dates', line: null }),
    ])
  })
})
