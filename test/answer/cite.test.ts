import { describe, expect, it } from 'vitest'
import { cite } from '../../src/answer/cite.ts'
import type { Evidence } from '../../src/answer/evidence.ts'
import { verifyQuotes } from '../../src/answer/verify-quotes.ts'
import { prepareSource } from '../../src/app/indexing/prepare-source.ts'

const reference = (id: string) => `  - {id: ${id}, title: "T ${id}", publisher: "P", date: 2025, url: null, kind: news}`
const source = prepareSource(
  {
    name: 'a.md',
    bytes: new TextEncoder().encode(
      `---\nid: a\ntitle: "A"\nurl: "https://example.org/a"\nasOf: 2026-06\nstatus: suspended\nreferences:\n${['s1', 's2', 's3'].map(reference).join('\n')}\n---\n# A\n\n## Part\n\nFirst 😀 statement.[^s1] Second one.[^s2][^s1] Third one.[^s3]\n`,
    ),
  },
  'folder',
)
const evidence = (from: number, to: number): Evidence => ({
  hit: {
    passage: from,
    score: 0.91234,
    trace: { bm25: 1, lexicalRank: 1, lexical: 1, cosine: 1, denseRank: 1, dense: 1, fused: 1, documentPrior: 1 },
  },
  passages: source.passages.slice(from, to).map((passage) => ({ source, sourceOrdinal: 0, passage })),
})

describe('cite', () => {
  it('gives the exact slice with its place and the publications that it rests on', () => {
    const excerpt = cite(evidence(0, 2), 3, () => [[0, 5]])
    expect(excerpt).toMatchObject({
      number: 3,
      quote: 'First 😀 statement. Second one.',
      highlights: [[0, 5]],
      source: { id: 'a', title: 'A', asOf: '2026-06', status: 'suspended' },
      location: { section: ['Part'], page: null },
      link: 'https://example.org/a#:~:text=First%20%F0%9F%98%80%20statement.%20Second%20one.',
      score: 0.9123,
    })
    expect(source.text.slice(excerpt.location.start, excerpt.location.end)).toBe(excerpt.quote)
    expect(excerpt.references.map(({ title }) => title)).toEqual(['T s1', 'T s2'])
    expect(excerpt.references[0]).not.toHaveProperty('id')
  })

  it('cites only what the quoted sentences rest on', () => {
    expect(cite(evidence(2, 3), 1, () => []).references.map(({ title }) => title)).toEqual(['T s3'])
  })
})

describe('verifyQuotes', () => {
  const excerpt = cite(evidence(0, 1), 1, () => [])

  it('passes a quote that equals the stored text', async () => {
    expect(await verifyQuotes([excerpt], async () => source.text)).toEqual({ sound: [excerpt], faults: [] })
  })

  it('holds back a quote that differs by one character, or whose source is gone', async () => {
    const changed = source.text.replace('First', 'first')
    expect(await verifyQuotes([excerpt], async () => changed)).toMatchObject({
      sound: [],
      faults: [{ stored: 'first 😀 statement.' }],
    })
    expect(await verifyQuotes([excerpt], async () => null)).toMatchObject({ sound: [], faults: [{ stored: null }] })
  })
})
