import { describe, expect, it } from 'vitest'
import { chooseEvidence } from '../../src/answer/choose-evidence.ts'
import { prepareSource } from '../../src/app/indexing/prepare-source.ts'
import type { Hit } from '../../src/search/hit.ts'
import type { IndexedPassage } from '../../src/search/search-index.ts'

const source = prepareSource(
  {
    name: 'a.md',
    bytes: new TextEncoder().encode(
      '# A\n\n## One\n\nS0. S1. S2. S3. S4. S5.\n\n## Two\n\nT0. T1.\n\n- L0.\n- L1.\n\n| h |\n|---|\n| R0. |\n| R1. |\n',
    ),
  },
  'folder',
)
const passages: IndexedPassage[] = source.passages.map((passage) => ({ source, sourceOrdinal: 0, passage }))
const text = ({ passage }: IndexedPassage) => source.text.slice(passage.start, passage.end)
const hit = (words: string, score: number): Hit => ({
  passage: passages.findIndex((candidate) => text(candidate) === words),
  score,
  trace: {
    bm25: 0,
    lexicalRank: null,
    lexical: 0,
    cosine: null,
    denseRank: null,
    dense: 0,
    fused: score,
    documentPrior: 0,
  },
})
const choose = (hits: Hit[], limit?: number) =>
  chooseEvidence(hits, passages, limit).map((evidence) => evidence.passages.map(text).join(' '))

describe('chooseEvidence', () => {
  it('shows the best statement with two neighbours on each side and others with one, nothing twice', () => {
    expect(choose([hit('S2.', 1), hit('S3.', 0.95), hit('S5.', 0.9), hit('T0.', 0.9)])).toEqual([
      'S0. S1. S2. S3. S4.',
      'S5.',
      'T0. T1.',
    ])
  })

  it('lets an excerpt grow by what adjoins it, up to its greatest length', () => {
    expect(choose([hit('T0.', 1), hit('S0.', 0.9), hit('S2.', 0.8), hit('S5.', 0.75)])).toEqual([
      'T0. T1. L0.',
      'S0. S1. S2. S3.',
      'S4. S5.',
    ])
    expect(choose([hit('T0.', 1), hit('S0.', 0.9), hit('S2.', 0.8)], 2)).toEqual(['T0. T1. L0.', 'S0. S1. S2. S3.'])
  })

  it('stays inside the section', () => {
    expect(choose([hit('T0.', 1)])).toEqual(['T0. T1. L0.'])
    expect(choose([hit('S5.', 1)])).toEqual(['S3. S4. S5.'])
  })

  it('runs over list items and never over table rows', () => {
    expect(choose([hit('L1.', 1)])).toEqual(['T1. L0. L1.'])
    expect(choose([hit('R0.', 1)])).toEqual(['R0.'])
    expect(choose([hit('R1.', 1)])).toEqual(['R1.'])
  })

  it('leaves out what scores below seven tenths of the best, and what exceeds the limit', () => {
    expect(choose([hit('S0.', 1), hit('T0.', 0.69)])).toHaveLength(1)
    expect(choose([hit('S0.', 1), hit('T0.', 0.7)])).toHaveLength(2)
    expect(choose([hit('S0.', 1), hit('S4.', 1), hit('T0.', 1), hit('R0.', 1)], 3)).toHaveLength(3)
  })

  it('chooses nothing where nothing was found', () => {
    expect(choose([])).toEqual([])
  })
})
