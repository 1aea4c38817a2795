import { describe, expect, it } from 'vitest'
import { type ListedSource, renderSource, renderSourceList } from '../../../src/rendering/terminal/render-sources.ts'
import { lines, PLAIN } from './samples.ts'

const SOURCE: ListedSource = {
  id: 'cn-61',
  title: 'Announcement No. 61 and its extraterritorial reach explained',
  publisher: 'Monazite library',
  url: null,
  published: null,
  asOf: '2026-06-30',
  status: 'suspended',
  jurisdiction: 'China',
  topics: ['export controls', 'magnets'],
  facts: ['cn'],
  references: [
    { id: 's1', title: 'No. 61', publisher: 'MOFCOM', date: '2025-10-09', url: null, kind: 'official' },
    { id: 's2', title: 'No. 70', publisher: 'MOFCOM', date: '2025', url: 'https://example.org/70', kind: 'official' },
  ],
  passages: 7,
}
const OTHER: ListedSource = { ...SOURCE, id: 'prices', asOf: null, status: null, passages: 120, title: 'Prices' }

describe('renderSourceList', () => {
  it('lists all sources, a line each', () => {
    expect(renderSourceList([SOURCE, OTHER], 4)).toBe(
      lines(
        'id      as of       status     passages  title',
        'cn-61   2026-06-30  suspended         7  Announcement No. 61 and its extraterritorial reach explained',
        'prices                              120  Prices',
        '',
        '2 sources in generation 4',
      ),
    )
  })

  it('counts one source as one, and says what to do where there is no index', () => {
    expect(renderSourceList([OTHER], 4)).toMatch(/\n\n1 source in generation 4$/)
    expect(renderSourceList([], null)).toBe('There is no index yet. Run "npm run index" first.')
  })
})

describe('renderSource', () => {
  it('shows everything that is known but the text', () => {
    expect(renderSource({ ...SOURCE, characters: 1234 }, { ...PLAIN, width: 50 })).toBe(
      lines(
        'Announcement No. 61 and its extraterritorial reach',
        'explained',
        '',
        'id           cn-61',
        'publisher    Monazite library',
        'as of        2026-06-30',
        'status       suspended',
        'jurisdiction China',
        'topics       export controls, magnets',
        'passages     7',
        'characters   1234',
        '',
        'It rests on 2 publications:',
        '- MOFCOM, “No. 61”, 2025-10-09 (official)',
        '- MOFCOM, “No. 70”, 2025 (official)',
        'https://example.org/70',
      ),
    )
  })

  it('counts one publication as one and leaves out an empty list', () => {
    const one = { ...SOURCE, references: SOURCE.references.slice(0, 1), characters: 1 }
    expect(renderSource(one, PLAIN)).toContain('It rests on 1 publication:\n')
    expect(renderSource({ ...one, references: [], topics: [] }, PLAIN)).not.toMatch(/rests|topics/)
  })
})
