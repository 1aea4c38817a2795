import { describe, expect, it } from 'vitest'
import { applyDocumentPrior } from '../../src/search/document-prior.ts'
import type { FusedTrace } from '../../src/search/fuse.ts'

const traces = (fused: Record<number, number>) =>
  new Map(
    Object.entries(fused).map(([passage, score]): [number, FusedTrace] => [
      Number(passage),
      { bm25: 0, lexicalRank: null, lexical: 0, cosine: null, denseRank: null, dense: 0, fused: score },
    ]),
  )

describe('applyDocumentPrior', () => {
  it('makes half the score from the mean of the best three of the document', () => {
    // Document 0 holds passages 0 to 3: (1 + 0.5 + 0.5) / 3. Document 1 holds passage 10: 0.75 / 3.
    const hits = applyDocumentPrior(
      traces({ 0: 0.25, 1: 0.5, 2: 1, 3: 0.5, 10: 0.75 }),
      (passage) => (passage < 10 ? 0 : 1),
      () => 10,
    )
    expect(hits.map(({ passage, score, trace }) => [passage, score, trace.documentPrior])).toEqual([
      [2, 0.5 * 1 + 0.5 * (2 / 3), 2 / 3],
      [1, 0.5 * 0.5 + 0.5 * (2 / 3), 2 / 3],
      [3, 0.5 * 0.5 + 0.5 * (2 / 3), 2 / 3],
      [10, 0.5 * 0.75 + 0.5 * 0.25, 0.25],
      [0, 0.5 * 0.25 + 0.5 * (2 / 3), 2 / 3],
    ])
  })

  it('takes the mean of what a document has where it has fewer than three passages', () => {
    const hits = applyDocumentPrior(
      traces({ 0: 0.5, 1: 1 }),
      (passage) => passage,
      (document) => (document === 0 ? 1 : 2),
    )
    expect(hits.map(({ passage, trace }) => [passage, trace.documentPrior])).toEqual([
      [1, 0.5],
      [0, 0.5],
    ])
  })

  it('puts equal scores in the order of the passages and leaves the traces that it was given as they are', () => {
    const given = traces({ 5: 0.5, 3: 0.5, 4: 0.5 })
    expect(
      applyDocumentPrior(
        given,
        (passage) => passage,
        () => 1,
      ).map(({ passage }) => passage),
    ).toEqual([3, 4, 5])
    expect(given.get(5)).not.toHaveProperty('documentPrior')
  })

  it('gives nothing for nothing', () => {
    expect(
      applyDocumentPrior(
        new Map(),
        () => 0,
        () => 0,
      ),
    ).toEqual([])
  })
})
