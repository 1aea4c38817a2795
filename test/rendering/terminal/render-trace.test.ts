import { describe, expect, it } from 'vitest'
import { renderTrace } from '../../../src/rendering/terminal/render-trace.ts'
import type { Hit } from '../../../src/search/hit.ts'
import { lines } from './samples.ts'

const HITS: Hit[] = [
  {
    passage: 4,
    score: 0.875,
    trace: {
      bm25: 12.345,
      lexicalRank: 1,
      lexical: 1,
      cosine: 0.8125,
      denseRank: 12,
      dense: 0.5,
      fused: 0.75,
      documentPrior: 1,
    },
  },
  {
    passage: 9,
    score: 0.25,
    trace: {
      bm25: 0,
      lexicalRank: null,
      lexical: 0,
      cosine: null,
      denseRank: null,
      dense: 0,
      fused: 0.5,
      documentPrior: 0,
    },
  },
]

describe('renderTrace', () => {
  it('shows every figure that a score is read from', () => {
    expect(renderTrace(HITS, (passage) => `doc [${passage}]`)).toBe(
      lines(
        'How the passages were ranked (score = mean of fused and prior):',
        'score  fused  prior  lex   bm25  dense  cosine  passage',
        '0.875  0.750  1.000    1  12.35     12   0.813  doc [4]',
        '0.250  0.500  0.000        0.00                 doc [9]',
      ),
    )
  })

  it('shows the best 15', () => {
    const many = Array.from({ length: 20 }, () => HITS[0] as Hit)
    expect(renderTrace(many, String).split('\n')).toHaveLength(17)
  })
})
