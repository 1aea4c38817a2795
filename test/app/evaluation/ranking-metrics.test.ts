import { describe, expect, it } from 'vitest'
import { rankingMetrics } from '../../../src/app/evaluation/ranking-metrics.ts'

const relevance = (...ids: string[]) => new Map(ids.map((id) => [id, 1]))

describe('rankingMetrics', () => {
  it('equals figures worked out by hand', () => {
    // Relevant at ranks 2 and 4 of two relevant: (1/log2(3) + 1/log2(5)) / (1/log2(2) + 1/log2(3)).
    const one = { ranked: ['x', 'a', 'y', 'b'], relevance: relevance('a', 'b') }
    const ndcg = (1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3))
    expect(rankingMetrics([one])).toEqual({
      'nDCG@10': Math.round(ndcg * 1e4) / 1e4,
      'MRR@10': 0.5,
      'recall@10': 1,
      'recall@100': 1,
    })
  })

  it('uses graded judgements as gains and ignores judgements of zero', () => {
    const graded = {
      ranked: ['low', 'high', 'none'],
      relevance: new Map([
        ['high', 3],
        ['low', 1],
        ['none', 0],
      ]),
    }
    const ndcg = (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3))
    expect(rankingMetrics([graded])['nDCG@10']).toBeCloseTo(ndcg, 4)
    expect(rankingMetrics([graded])['recall@10']).toBe(1)
  })

  it('looks no deeper than the depth in its name', () => {
    const ranked = [...Array.from({ length: 10 }, (_, at) => `x${at}`), 'a']
    expect(rankingMetrics([{ ranked, relevance: relevance('a') }])).toEqual({
      'nDCG@10': 0,
      'MRR@10': 0,
      'recall@10': 0,
      'recall@100': 1,
    })
  })

  it('is the mean over queries, and zero for none', () => {
    const found = { ranked: ['a'], relevance: relevance('a') }
    const lost = { ranked: ['b'], relevance: relevance('a') }
    expect(rankingMetrics([found, lost])['nDCG@10']).toBe(0.5)
    expect(rankingMetrics([])['nDCG@10']).toBe(0)
  })
})
