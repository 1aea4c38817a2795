import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLibrary } from '../../../src/app/library/check-library.ts'
import { GOOD_BODY, problemsOf, REFERENCE, section, writeLibrary } from './made-library.ts'

describe('checkLibrary', () => {
  it('is silent on a good document and counts what it read', async () => {
    const folder = await writeLibrary([{ body: GOOD_BODY }])
    expect(await checkLibrary({ folder, exceptions: [] })).toEqual({
      documents: 1,
      statements: 2,
      facts: false,
      problems: [],
    })
  })

  it('names file, line and sentence, in the order of files and lines', async () => {
    const problems = await problemsOf([
      { id: 'b', body: section('It is odd.') },
      { id: 'a', body: section('One is fine.', 'They are not.') },
    ])
    expect(problems).toEqual([
      {
        check: 'openings',
        file: 'a.md',
        line: 20,
        sentence: 'They are not.',
        advice: expect.stringContaining('"They"'),
      },
      { check: 'openings', file: 'b.md', line: 20, sentence: 'It is odd.', advice: expect.stringContaining('"It"') },
    ])
  })

  it('finds what the strict reader refuses, and reads the others', async () => {
    const folder = await writeLibrary([{ body: GOOD_BODY }])
    await writeFile(path.join(folder, 'broken.md'), '---\nid: broken\ncolour: red\n---\n\nText.\n')
    const { problems, documents } = await checkLibrary({ folder, exceptions: [] })
    expect(documents).toBe(1)
    expect(problems).toEqual([expect.objectContaining({ check: 'schema', file: 'broken.md' })])
  })

  it.each([
    ['a mark without a reference', GOOD_BODY.replace('[^s1]', '[^s1][^s9]'), /\[\^s9\]/],
    ['a reference without a mark', section('A sentence rests on nothing.').replace('[^s1]', ''), /"s1" supports no/],
  ])('finds %s', async (_what, body, advice) => {
    expect(await problemsOf([{ body }])).toEqual([
      expect.objectContaining({ check: 'schema', advice: expect.stringMatching(advice) }),
    ])
  })

  it('finds a sentence that no mark closes, and lets a table have its marks in cells', async () => {
    const table = '| Year | Tonnes |\n|---|---|\n| 2024 | 100[^s1] |'
    expect(await problemsOf([{ body: `${GOOD_BODY} Ruritania has no mark here.\n\n${table}` }])).toEqual([
      expect.objectContaining({ check: 'marks', sentence: 'Ruritania has no mark here.', line: 20 }),
    ])
  })

  it('lets a finding pass that is excepted, and tells of an exception that excepts nothing', async () => {
    const exception = { check: 'openings' as const, file: 'magnet-rule.md', phrase: 'It is', reason: 'A test.' }
    expect(await problemsOf([{ body: section('It is odd.') }], { exceptions: [exception] })).toEqual([])
    expect(await problemsOf([{ body: GOOD_BODY }], { exceptions: [exception] })).toEqual([
      expect.objectContaining({ check: 'exceptions', sentence: 'It is' }),
    ])
    const notRun = [
      { ...exception, check: 'wording' as const },
      { ...exception, file: 'elsewhere.md' },
    ]
    expect(await problemsOf([{ body: GOOD_BODY }], { exceptions: notRun })).toEqual([])
  })

  it('finds the second of two sentences that are the same', async () => {
    const problems = await problemsOf([
      { id: 'a', body: section('The rule of Ruritania is new.') },
      { id: 'b', body: section('The rule of Ruritania is "new".', 'The rule of Ruritania is old.') },
    ])
    expect(problems).toEqual([
      expect.objectContaining({ check: 'duplicates', file: 'b.md', advice: expect.stringContaining('a.md:20') }),
    ])
  })

  it('finds links that lead nowhere', async () => {
    const links = ['[a](other.md)', '[b](other.md#a-heading)', '[c](#a-heading)', '[d](https://example.org)']
    const dead = ['[e](gone.md)', '[f](other.md#gone)']
    const problems = await problemsOf([
      { body: section(...[...links, ...dead].map((link, at) => `Sentence number ${at} has ${link}.`)) },
      { id: 'other', body: section('Another document.') },
    ])
    expect(problems.map(({ check, advice }) => [check, /"(.*?)"/.exec(advice)?.[1]])).toEqual([
      ['links', 'gone.md'],
      ['links', 'other.md#gone'],
    ])
  })
})

describe('form', () => {
  it.each([
    ['an id that is not the file’s name', { file: 'other.md', body: GOOD_BODY }, /"other"/],
    ['a text without headings', { body: 'Ruritania has a rule.[^s1]' }, /No heading/],
    ['a long section', { body: section(...numbered(9)) }, /has 9 statements/],
  ])('finds %s', async (_what, document, advice) => {
    expect(await problemsOf([document])).toEqual([
      expect.objectContaining({ check: 'form', advice: expect.stringMatching(advice) }),
    ])
  })

  it('finds a text that begins with another title', async () => {
    const folder = await writeLibrary([])
    const text = `---\nid: a\ntitle: One\nasOf: 2026\nreferences:\n  - ${REFERENCE}\n---\n\n# Two\n\n${GOOD_BODY}\n`
    await writeFile(path.join(folder, 'a.md'), text)
    const { problems } = await checkLibrary({ folder, exceptions: [] })
    expect(problems).toEqual([expect.objectContaining({ check: 'form', line: 9, sentence: '# Two' })])
  })

  it('counts a table of any length as one thing', async () => {
    const rows = numbered(12).map((_, at) => `| ${2000 + at} | ${at}[^s1] |`)
    expect(await problemsOf([{ body: `${GOOD_BODY}\n\n| Year | Tonnes |\n|---|---|\n${rows.join('\n')}` }])).toEqual([])
    expect(await problemsOf([{ body: section(...numbered(8)) }])).toEqual([])
  })
})

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Mine ${at} of Ruritania is open.`)
}
