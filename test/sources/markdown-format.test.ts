import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/sources/read-source.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const read = (text: string, name = 'folder/My file.md') => readSource({ name, bytes: encode(text) })

const frontMatter = (lines: string[] = []) =>
  [
    '---',
    'id: a-document',
    'title: "A document"',
    ...lines,
    'references:',
    '  - {id: s1, title: "First", publisher: "P", date: 2025-04-04, url: "https://example.org/1", kind: official}',
    '  - {id: s2, title: "Second", publisher: "Q", date: 2025, url: null, kind: news}',
    '---',
    '',
  ].join('\n')

describe('markdownFormat', () => {
  it('reads all of the front matter', () => {
    const source = read(
      `${frontMatter(['publisher: Library', 'url: null', 'published: 2026-06', 'asOf: 2026', 'status: in force', 'jurisdiction: China', 'topics: [a, b]', 'facts: [f]'])}One.[^s1] Two.[^s2]\n`,
    )
    expect(source).toMatchObject({
      id: 'a-document',
      title: 'A document',
      publisher: 'Library',
      url: null,
      published: '2026-06',
      asOf: '2026',
      status: 'in force',
      jurisdiction: 'China',
      topics: ['a', 'b'],
      facts: ['f'],
    })
    expect(source.references).toEqual([
      { id: 's1', title: 'First', publisher: 'P', date: '2025-04-04', url: 'https://example.org/1', kind: 'official' },
      { id: 's2', title: 'Second', publisher: 'Q', date: '2025', url: null, kind: 'news' },
    ])
  })

  it('takes its id from the file name and its title from the first heading where there is no front matter', () => {
    const source = read('# Export *controls*\n\nText.\n', 'sub/Export Controls (2025) Überblick.md')
    expect(source.id).toBe('export-controls-2025-uberblick')
    expect(source.title).toBe('Export controls')
    expect(source.sections).toEqual([{ path: [], start: 15, end: source.text.length }])
  })

  it('takes footnote marks out of the text and keeps what each supports', () => {
    const source = read(
      `${frontMatter()}# A document\n\nFirst **claim**.[^s1][^s2] Half here,[^s1] half there.[^s2] Unmarked.\n`,
    )
    expect(source.text).toBe('A document\n\nFirst claim. Half here, half there. Unmarked.')
    expect(source.referenceSpans.map((span) => [span.referenceId, source.text.slice(span.start, span.end)])).toEqual([
      ['s1', 'First claim.'],
      ['s2', 'First claim.'],
      ['s1', 'Half here,'],
      ['s2', ' half there.'],
    ])
  })

  it('writes headings, lists with their lead-in, quotes and code into one text, each block where it says', () => {
    const source = read(
      '# T\n\nIntro.\n\n## Part one\n\nThe list names:\n\n- dysprosium\n- terbium, which:\n  1. is heavy\n  2. is rare\n\n> Quoted.\n\n### Deep\n\n```\nx = 1\n```\n\n## Part two\n\n| Element | Symbol |\n|---|---|\n| yttrium | Y |\n',
    )
    const blocks = source.blocks.map((block) => ({
      kind: block.kind,
      text: source.text.slice(block.start, block.end),
      path: source.sections[block.section]?.path,
      context: block.context,
    }))
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Intro.', path: [], context: null },
      { kind: 'paragraph', text: 'The list names:', path: ['Part one'], context: null },
      { kind: 'list-item', text: 'dysprosium', path: ['Part one'], context: 'The list names:' },
      { kind: 'list-item', text: 'terbium, which:', path: ['Part one'], context: 'The list names:' },
      { kind: 'list-item', text: 'is heavy', path: ['Part one'], context: 'The list names: terbium, which:' },
      { kind: 'list-item', text: 'is rare', path: ['Part one'], context: 'The list names: terbium, which:' },
      { kind: 'quote', text: 'Quoted.', path: ['Part one'], context: null },
      { kind: 'code', text: 'x = 1', path: ['Part one', 'Deep'], context: null },
      { kind: 'table-row', text: 'yttrium | Y', path: ['Part two'], context: 'Element | Symbol' },
    ])
    for (const section of source.sections) {
      for (const block of source.blocks.filter((candidate) => source.sections[candidate.section] === section)) {
        expect(block.start).toBeGreaterThanOrEqual(section.start)
        expect(block.end).toBeLessThanOrEqual(section.end)
      }
    }
  })

  it('shows the text of links and treats HTML as text', () => {
    const source = read('See [the notice](https://example.org) <script>alert(1)</script>.\n')
    expect(source.text).toBe('See the notice <script>alert(1)</script>.')
  })

  it('cleans what entities smuggle in', () => {
    const source = read('Rare&#8203; earth&shy;s.\n')
    expect(source.text).toBe('Rare earths.')
    expect(source.removedCharacters).toBe(2)
  })

  it.each([
    ['an unknown key', frontMatter(['colour: red']), /unknown key "colour"/],
    ['a bad date', frontMatter(['asOf: 2026-02-30']), /asOf: expected a date/],
    ['a date in words', frontMatter(['published: yesterday']), /published: expected a date/],
    ['a status that does not exist', frontMatter(['status: cancelled']), /status: expected in force, suspended/],
    ['broken YAML', '---\nid: [a\n---\nText.\n', /line \d+ is not valid YAML/],
    ['a key twice', '---\nid: a\nid: b\n---\nText.\n', /not valid YAML/],
    ['no closing fence', '---\nid: a\n\nText.\n', /no second ---/],
    ['an id with capitals', '---\nid: ABC\n---\nText.\n', /id: expected lower-case/],
    ['YAML aliases', '---\ntitle: &a "x"\npublisher: *a\n---\nText.\n', /anchors or aliases/],
    [
      'an unknown key in a reference',
      '---\nreferences:\n  - {id: s1, title: a, publisher: b, date: 2025, kind: news, page: 3}\n---\nText.[^s1]\n',
      /unknown key "page" in references\[1\]/,
    ],
  ])('rejects %s with a sentence that names the file', (_what, head, reason) => {
    expect(() => read(`${head}One.[^s1] Two.[^s2]\n`)).toThrow(reason)
    expect(() => read(`${head}One.[^s1] Two.[^s2]\n`)).toThrow(/My file\.md/)
  })

  it('rejects a footnote that no reference defines, with its line', () => {
    expect(() => read(`${frontMatter()}One.[^s1]\n\nTwo.[^s2] Three.[^s9]\n`)).toThrow(/\[\^s9\] in line 3/)
  })

  it('rejects a reference that supports no statement', () => {
    expect(() => read(`${frontMatter()}One.[^s1]\n`)).toThrow(/"s2" supports no statement/)
  })

  it('rejects a document without a quotable word', () => {
    expect(() => read('# Only a heading\n')).toThrow(/no text that could be quoted/)
  })
})
