import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../fakes/temporary-folder.ts'
import { GOOD_BODY, type MadeDocument, problemsOf, REFERENCE, section } from '../made-library.ts'

/** Writes a fact file with these bullets. @returns its folder */
async function writeFacts(bullets: readonly string[], source = REFERENCE.replace('id: s1', 'id: S1')): Promise<string> {
  const folder = await temporaryFolder()
  const sources = [source, REFERENCE.replace('Notice on magnets', 'Undated notice').replace('2026-01-10', 'undated')]
  const text = `---
id: ruritania
as_of: 2026-06-30
sources:
${sources.map((entry) => `  - ${entry}`).join('\n')}
---
# Facts
${bullets.map((bullet) => `- ${bullet}`).join('\n')}

# Unverified (from memory)
- Ruritania sold 777 tonnes to Freedonia in 1999.
`
  await writeFile(path.join(folder, 'ruritania.md'), text)
  return folder
}

const FACT = 'The magnet rule took effect on 10 January 2026. [S1] (high)'

async function checkWith(document: Partial<MadeDocument> & { file?: string }, bullets = [FACT], source?: string) {
  return problemsOf([{ body: GOOD_BODY, ...document }], { facts: await writeFacts(bullets, source) })
}

describe('coverage', () => {
  it('is silent where documents hold every fact, and passes over what is unverified', async () => {
    expect(await checkWith({})).toEqual([])
  })

  it.each([
    ['a figure', 'Ruritania mined 4,200 tonnes. [S1] (medium)', '4,200 tonnes'],
    ['a date', 'The rule was announced on 3 January 2026. [S1] (high)', '3 January 2026'],
    ['a name', 'The rule came from the Grand Council of Ruritania. [S1]', 'council'],
    ['the number of a measure', 'The rule is Announcement No. 88. [S1]', 'Announcement No. 88'],
  ])('finds a fact of which %s is missing', async (_what, bullet, lacking) => {
    expect(await checkWith({}, [FACT, bullet])).toEqual([
      expect.objectContaining({ check: 'coverage', file: 'ruritania.md', advice: expect.stringContaining(lacking) }),
    ])
  })

  it('finds a fact without figures and names by its words', async () => {
    const fact = 'The rule asks makers for lists of customers. [S1]'
    expect(await checkWith({}, [FACT, fact])).toEqual([
      expect.objectContaining({ check: 'coverage', advice: expect.stringContaining('most of its words') }),
    ])
    const body = `${GOOD_BODY} Makers must list their customers under the rule of Ruritania.[^s1]`
    expect(await checkWith({ body }, [FACT, fact])).toEqual([])
  })

  it('lets two documents hold a fact together, and no document that is of other facts', async () => {
    const facts = await writeFacts([FACT, 'Ruritania mined 4,200 tonnes and sold 900 tonnes. [S1]'])
    const documents = [
      { body: section('Ruritania mined 4,200 tonnes.', 'The rule took effect on 10 January 2026.') },
      { id: 'sales', body: section('Ruritania sold 900 tonnes.') },
    ]
    expect(await problemsOf(documents, { facts })).toEqual([])
    const other = documents.map((document) => (document.id === 'sales' ? { ...document, facts: 'gone' } : document))
    expect((await problemsOf(other, { facts })).map(({ check }) => check).sort()).toEqual([
      'coverage',
      'provenance',
      'provenance',
    ])
  })

  it('reads units and dates in any form', async () => {
    const bullets = ['In Jan 2026 it came to 4.2 kt, FY2025 to 70 per cent. [S1]']
    const body = section('Ruritania mined 4,200 tonnes in January 2026, 70% in the financial year 2025.')
    expect(await checkWith({ body }, bullets)).toEqual([])
  })
})

describe('provenance', () => {
  it.each([
    ['a fact file that is not there', { facts: 'ruritania, gone' }, /no fact file "gone"/, 11],
    ['a document that is newer than its facts', { asOf: '2026-07-02' }, /of 2026-06-30/, 7],
    ['another publisher', { reference: REFERENCE.replace('Gazette', 'Herald') }, /"publisher":"Gazette"/, 13],
    ['another title', { reference: REFERENCE.replace('Notice on', 'Note on') }, /Notice on magnets/, 13],
    ['another date', { reference: REFERENCE.replace('01-10', '01-11') }, /2026-01-10/, 13],
    ['another kind', { reference: REFERENCE.replace('official', 'news') }, /"kind":"official"/, 13],
    [
      'a source of no fact file',
      { reference: REFERENCE.replace('Notice on', 'Note on').replace('example', 'elsewhere') },
      /no fact file has such a source/,
      13,
    ],
  ])('finds %s', async (_what, document, advice, line) => {
    expect(await checkWith(document)).toEqual([
      expect.objectContaining({ check: 'provenance', line, advice: expect.stringMatching(advice) }),
    ])
  })

  it('wants a source without a date to be called undated', async () => {
    const undated = REFERENCE.replace('Notice on magnets', 'Undated notice')
    const noted = undated.replace('Undated notice', 'Undated notice (undated page)')
    expect(await checkWith({ reference: noted })).toEqual([])
    expect(await checkWith({ reference: undated })).toHaveLength(1)
  })

  it('takes a year for a span of dates', async () => {
    const spans = REFERENCE.replace('2026-01-10', '"2026-06/07"')
    expect(await checkWith({ reference: REFERENCE.replace('2026-01-10', '2026') }, [FACT], spans)).toEqual([])
  })
})

describe('wording', () => {
  const long = 'the council wants every maker of magnets to keep a list of all its customers abroad'

  it('finds twelve words in a row that stand so in a fact file', async () => {
    const problems = await checkWith({ body: section(`In Ruritania ${long}.`) }, [`Since May ${long}. [S1]`])
    expect(problems).toContainEqual(
      expect.objectContaining({ check: 'wording', advice: expect.stringContaining('ruritania.md') }),
    )
  })

  it.each([
    ['a quotation', `The council of Ruritania wrote "${long}".`],
    ['eleven words', 'In Ruritania every maker of magnets to keep a list of all its goods.'],
  ])('lets %s pass', async (_what, sentence) => {
    const problems = await checkWith({ body: section(sentence) }, [long])
    expect(problems.filter(({ check }) => check === 'wording')).toEqual([])
  })

  it('lets a long name pass', async () => {
    const name = 'Grand Council of Ruritania for the Supply of Magnets and Rare Earths in Times of Need'
    const problems = await checkWith({ body: section(`Magnets are bought by the ${name}.`) }, [`${name} exists.`])
    expect(problems.filter(({ check }) => check === 'wording')).toEqual([])
  })
})
