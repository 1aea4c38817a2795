import { describe, expect, it } from 'vitest'
import { renderSource } from '../../../src/rendering/discord/render-source.ts'
import { renderSourceList } from '../../../src/rendering/discord/render-source-list.ts'
import { customIdsOf, payloadProblems, textsOf } from './payload-problems.ts'
import { lines, listedSource, REFERENCE } from './samples.ts'

const many = Array.from({ length: 20 }, (_, index) => listedSource({ id: `source-${index}`, title: `Title ${index}` }))

describe('renderSourceList', () => {
  it('names each source with publisher, date, status and passages', () => {
    const listing = { sources: [listedSource(), listedSource({ id: 'b', url: null, asOf: null, passages: 1 })] }
    expect(textsOf(renderSourceList({ ...listing, generation: 7, page: 1 }, 'en'))).toEqual([
      '### Sources\n-# 2 sources · page 1 of 1',
      '[The 0\\.1\\% rule](https://example.org/61)\n-# Monazite library · as of 30 June 2026 · suspended · 26 passages',
      'The 0\\.1\\% rule\n-# Monazite library · published 15 January 2026 · suspended · 1 passage',
      '-# Generation 7 of the sources',
    ])
  })

  it('turns pages and lets one source be chosen', () => {
    const idsOfPage = (page: number) => customIdsOf(renderSourceList({ sources: many, generation: 7, page }, 'en'))
    expect(idsOfPage(1)).toEqual(['m1:cs', 'm1:l:2'])
    expect(idsOfPage(2)).toEqual(['m1:cs', 'm1:l:1', 'm1:l:3'])
    expect(idsOfPage(3)).toEqual(['m1:cs', 'm1:l:2'])
  })

  it('shows the last page for one beyond it and the first for none', () => {
    const list = (page: number) => renderSourceList({ sources: many, generation: 7, page }, 'en')
    expect(list(99)).toEqual(list(3))
    for (const page of [0, -1, Number.NaN]) expect(list(page)).toEqual(list(1))
  })

  it('says so when there are none', () => {
    expect(textsOf(renderSourceList({ sources: [], generation: 7, page: 1 }, 'en'))).toEqual([
      'There are no sources yet.',
    ])
    expect(textsOf(renderSourceList({ sources: many, generation: null, page: 1 }, 'en'))).toEqual([
      'There are no sources yet.',
    ])
  })
})

describe('renderSource', () => {
  it('says what is known of a source and what it rests on', () => {
    expect(textsOf(renderSource({ source: listedSource(), generation: 7 }, 'en'))).toEqual([
      lines(
        '### [The 0\\.1\\% rule](https://example.org/61)',
        '**suspended** · as of 30 June 2026 · published 15 January 2026 · 26 passages',
        '-# Publisher: Monazite library',
        '-# Jurisdiction: China',
        '-# Topics: export controls\\, magnets',
        '-# Id: cn\\-announcement\\-61',
      ),
      lines(
        '**Rests on 1 publication**',
        '- [Announcement No\\. 70](https://example.org/70) (MOFCOM, 7 November 2025, official)',
      ),
      '-# Generation 7 of the sources',
    ])
  })

  it('turns the pages of its publications', () => {
    const references = Array.from({ length: 20 }, (_, index) => ({ id: `s${index}`, ...REFERENCE }))
    const second = renderSource({ source: listedSource({ references }), generation: 7, page: 2 }, 'en')
    expect(customIdsOf(second)).toEqual(['m1:s:cn-announcement-61:1', 'm1:s:cn-announcement-61:3'])
    expect(textsOf(second)[1]).toMatch(/^\*\*Rests on 20 publications\*\* · page 2 of 3\n/)
    expect(payloadProblems(second)).toEqual([])
  })
})
