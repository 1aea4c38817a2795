import { describe, expect, it } from 'vitest'
import { highlight } from '../../src/answer/highlight.ts'

const QUOTE =
  'On 2 February 2026 the US Export-Import Bank approved USD 10 billion for Project Vault; dysprosium from Japan is suspended.'
const marked = (question: string, quote = QUOTE) =>
  highlight(question, quote).map(([start, end]) => quote.slice(start, end))

describe('highlight', () => {
  it('marks dates for "when" and amounts for "how much"', () => {
    expect(marked('When was the loan approved?')).toEqual(['2 February 2026'])
    expect(marked('How much money is in it?')).toEqual(['USD 10 billion'])
  })

  it('marks countries, elements, actors and states, but not what the question named itself', () => {
    expect(marked('Which country is it from?')).toContain('Japan')
    expect(marked('Which elements are affected?')).toEqual(['dysprosium'])
    expect(marked('Who approved the loan for Japan?')).not.toContain('Japan')
    expect(marked('Is it still going?')).toEqual(['is suspended'])
  })

  it('marks nothing where the question asks for no such kind', () => {
    expect(marked('Explain Project Vault')).toEqual([])
  })

  it('gives ranges in order, inside the quote and without overlap', () => {
    const ranges = highlight('Since when, how much, who, which country and is it still suspended?', QUOTE)
    let position = 0
    for (const [start, end] of ranges) {
      expect(start).toBeGreaterThanOrEqual(position)
      expect(end).toBeGreaterThan(start)
      position = end
    }
    expect(position).toBeLessThanOrEqual(QUOTE.length)
  })
})
