import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LexicalIndex } from '../../../src/search/lexical/lexical-index.ts'
import { BM25_B, BM25_K1 } from '../../../src/search/lexical/postings.ts'
import { tokenize } from '../../../src/search/lexical/tokenize.ts'

const words = (text: string, weight = 1) => new Map(tokenize(text).map((term) => [term, weight]))

describe('LexicalIndex', () => {
  // Lengths 3, 3 and 1, on average 7/3.
  const index = LexicalIndex.build(['dysprosium export licence', 'dysprosium, dysprosium magnets', 'quota'])

  it('scores by BM25, worked out by hand', () => {
    // idf = ln(1 + (3 - 2 + 0.5) / (2 + 0.5)) = ln 1.6 = 0.470004; 1.2 x (0.25 + 0.75 x 3 / (7/3)) = 1.457143
    // once: 0.470004 x 1 x 2.2 / (1 + 1.457143) = 0.4208; twice: 0.470004 x 2 x 2.2 / (2 + 1.457143) = 0.5982
    const { ids, scores } = index.search(words('dysprosium'), 10)
    expect([...ids]).toEqual([1, 0])
    expect(scores[0]).toBeCloseTo(0.5982, 4)
    expect(scores[1]).toBeCloseTo(0.4208, 4)
  })

  it('favours rare terms and short texts', () => {
    // idf = ln(1 + 2.5 / 1.5) = 0.980829; 1.2 x (0.25 + 0.75 x 1 / (7/3)) = 0.685714; 0.980829 x 2.2 / 1.685714
    const { scores } = index.search(words('quotas'), 10)
    expect(scores[0]).toBeCloseTo(1.2801, 4)
  })

  it('adds up terms by their weights', () => {
    const { ids, scores } = index.search(new Map([...words('magnet', 0.35), ...words('dysprosium')]), 10)
    expect([...ids]).toEqual([1, 0])
    // magnet: 0.980829 x 2.2 / (1 + 1.457143) = 0.878186, times 0.35
    expect(scores[0]).toBeCloseTo(0.5982 + 0.35 * 0.8782, 3)
  })

  it('returns nothing for terms that no text holds and for no terms', () => {
    expect(index.search(words('unheard'), 10).ids).toHaveLength(0)
    expect(index.search(new Map(), 10).ids).toHaveLength(0)
    expect(index.search(words('quota'), 0).ids).toHaveLength(0)
  })

  it('serves a library without texts, and texts without terms', () => {
    expect(LexicalIndex.build([]).search(words('quota'), 10).ids).toHaveLength(0)
    expect(LexicalIndex.build(['', 'is it']).search(words('quota'), 10).ids).toHaveLength(0)
    expect([...LexicalIndex.build(['', 'quota']).search(words('quota'), 10).ids]).toEqual([1])
  })

  it('forgets one question before the next', () => {
    const first = index.search(words('dysprosium'), 10)
    index.search(words('quota'), 10)
    expect(index.search(words('dysprosium'), 10)).toEqual(first)
  })

  it('puts equal scores in the order of the texts, also where not all are returned', () => {
    const alike = LexicalIndex.build(Array.from({ length: 9 }, (_, at) => (at === 4 ? 'quota quota' : 'quota other')))
    expect([...alike.search(words('quota'), 9).ids]).toEqual([4, 0, 1, 2, 3, 5, 6, 7, 8])
    expect([...alike.search(words('quota'), 4).ids]).toEqual([4, 0, 1, 2])
  })

  it('agrees with BM25 as it is written in the book, on any texts', () => {
    const text = fc.array(fc.constantFrom('mine', 'magnet', 'quota', '61', '0.1%', 'licence'), { maxLength: 12 })
    const query = fc.array(fc.constantFrom('mine', 'magnet', '61', 'unheard'), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 15 }), query, fc.integer({ min: 1, max: 8 }), check),
    )
  })
})

function check(texts: string[][], query: string[], limit: number): void {
  const weights = words(query.join(' '), 0.5)
  const expected = scoreByTheBook(
    texts.map((parts) => tokenize(parts.join(' '))),
    weights,
  )
  const { ids, scores } = LexicalIndex.build(texts.map((parts) => parts.join(' '))).search(weights, limit)
  const found = expected.filter((score) => score > 0).sort((a, b) => b - a)
  expect(ids).toHaveLength(Math.min(limit, found.length))
  for (const [at, id] of ids.entries()) {
    expect(scores[at]).toBeCloseTo(expected[id] ?? Number.NaN, 5)
    expect(scores[at]).toBeCloseTo(found[at] ?? Number.NaN, 5)
    if (at > 0 && scores[at] === scores[at - 1]) expect(id).toBeGreaterThan(ids[at - 1] ?? Number.NaN)
  }
}

/** Robertson and Zaragoza 2009, term by term, without an index. */
function scoreByTheBook(texts: string[][], query: ReadonlyMap<string, number>): number[] {
  const average = texts.reduce((sum, terms) => sum + terms.length, 0) / texts.length
  return texts.map((terms) =>
    [...query].reduce((sum, [term, weight]) => {
      const frequency = terms.filter((each) => each === term).length
      const holding = texts.filter((each) => each.includes(term)).length
      const idf = Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5))
      const norm = BM25_K1 * (1 - BM25_B + (BM25_B * terms.length) / average)
      return frequency === 0 ? sum : sum + (weight * idf * frequency * (BM25_K1 + 1)) / (frequency + norm)
    }, 0),
  )
}
