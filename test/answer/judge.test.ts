import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/answer/evidence.ts'
import { judge } from '../../src/answer/judge.ts'
import { missingPoints } from '../../src/answer/missing-points.ts'
import { prepareSource } from '../../src/app/indexing/prepare-source.ts'
import type { Hit } from '../../src/search/hit.ts'

const evidenceOf = (title: string, heading: string, statements: string): Evidence => {
  const bytes = new TextEncoder().encode(`# ${title}\n\n## ${heading}\n\n${statements}\n`)
  const source = prepareSource({ name: 'a.md', bytes }, 'folder')
  return {
    hit: hit(0.8, 15),
    passages: source.passages.map((passage) => ({ source, sourceOrdinal: 0, passage })),
  }
}

const hit = (cosine: number, bm25: number): Hit => ({
  passage: 0,
  score: 1,
  trace: { bm25, lexicalRank: 1, lexical: 1, cosine, denseRank: 1, dense: 1, fused: 1, documentPrior: 1 },
})

const vault = evidenceOf(
  'Project Vault',
  'Who pays?',
  'The US Export-Import Bank approved a loan for Project Vault on 2 February 2026. Announcement No. 61 covers dysprosium.',
)

describe('judge', () => {
  const question = 'Who pays for Project Vault?'

  it('answers where the nearest statement is near and its words match', () => {
    expect(judge({ question, hits: [hit(0.8, 15)], evidence: [vault], passages: 2_800 })).toMatchObject({
      outcome: 'answer',
      reason: null,
    })
  })

  it('does not cover what is far away, and what has no evidence', () => {
    expect(judge({ question, hits: [hit(0.55, 6)], evidence: [vault], passages: 2_800 })).toMatchObject({
      outcome: 'not-covered',
    })
    expect(judge({ question, hits: [hit(0.9, 20)], evidence: [], passages: 2_800 })).toMatchObject({
      outcome: 'not-covered',
    })
    expect(judge({ question, hits: [], evidence: [], passages: 2_800 })).toMatchObject({ outcome: 'not-covered' })
  })

  it('does not hold the lower BM25 scores of a small library against it', () => {
    const hits = [hit(0.68, 4)]
    expect(judge({ question, hits, evidence: [vault], passages: 2_800 }).outcome).toBe('not-covered')
    expect(judge({ question, hits, evidence: [vault], passages: 12 }).outcome).toBe('answer')
  })

  it('is related, less sure, and names what is missing where the evidence does not mention what is asked for', () => {
    const related = judge({
      question: 'What does Chile pay for Project Vault in 2031?',
      hits: [hit(0.8, 15)],
      evidence: [vault],
      passages: 2_800,
    })
    expect(related).toMatchObject({ outcome: 'related', reason: expect.stringMatching(/"Chile" and "2031"/) })
    expect(related.confidence).toBeLessThan(
      judge({ question, hits: [hit(0.8, 15)], evidence: [vault], passages: 2_800 }).confidence,
    )
  })

  it('is surer the nearer the nearest statement is, and never outside 0 to 1', () => {
    const confidences = [0.7, 0.8, 0.9, 1].map(
      (cosine) => judge({ question, hits: [hit(cosine, 20)], evidence: [vault], passages: 2_800 }).confidence,
    )
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b))
    expect(Math.min(...confidences)).toBeGreaterThan(0)
    expect(Math.max(...confidences)).toBeLessThan(1)
  })
})

describe('missingPoints', () => {
  it.each([
    ['Is dysprosium covered by Announcement 61?', []],
    ['Is Dy covered by Announcement 62?', ['Announcement 62']],
    ['What did Washington approve in February 2026?', []],
    ['What did America approve in March 2026?', ['March 2026']],
    ['Did EXIM approve it in 2026?', []],
    ['Is terbium covered, as in Japan?', ['terbium', 'Japan']],
    ['How much does it cost?', []],
  ])('finds what %j names and the evidence does not', (question, missing) => {
    expect(missingPoints(question, [vault])).toEqual(missing)
  })
})
