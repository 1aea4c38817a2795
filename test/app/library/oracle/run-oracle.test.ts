import { describe, expect, it } from 'vitest'
import { QUESTION_LINE, type QuestionLine } from '../../../../src/app/evaluation/question-line.ts'
import { readLibraryDocuments } from '../../../../src/app/library/library-document.ts'
import { coverGroups } from '../../../../src/app/library/oracle/cover-groups.ts'
import { excerptsOf } from '../../../../src/app/library/oracle/excerpts.ts'
import { runOracle } from '../../../../src/app/library/oracle/run-oracle.ts'
import { section, writeLibrary } from '../made-library.ts'

const question = (parts: object): QuestionLine =>
  QUESTION_LINE.parse({
    id: 'q',
    question: 'How much does Ruritania mine?',
    answerable: true,
    ...parts,
  }) as QuestionLine

async function ask(parts: object) {
  const { documents } = await readLibraryDocuments(
    await writeLibrary([
      { id: 'mines', body: section('Ruritania mines 100 tonnes.', 'Freedonia mines 200 tonnes.') },
      { id: 'sales', facts: 'freedonia', body: section('Freedonia sells 300 tonnes.') },
    ]),
  )
  return runOracle(documents, [question(parts)])
}

describe('runOracle', () => {
  it('counts a question whose groups some excerpts match', async () => {
    expect(await ask({ must: [['100'], ['300', 'nothing']] })).toEqual({
      questions: 1,
      share: 1,
      shareOnSubject: 1,
      failures: [],
    })
  })

  it('names the group that nothing matches, and the nearest sentences', async () => {
    const { share, failures } = await ask({ must: [['100'], ['400', 'four hundred']], kind: 'single' })
    expect(share).toBe(0)
    expect(failures).toEqual([
      {
        id: 'q',
        kind: 'single',
        question: 'How much does Ruritania mine?',
        elsewhere: false,
        unmatched: [['400', 'four hundred']],
        nearest: expect.arrayContaining([{ file: 'mines.md', line: 20, sentence: 'Ruritania mines 100 tonnes.' }]),
      },
    ])
  })

  it('tells what documents on the question’s subject can do from what any can', async () => {
    expect(await ask({ must: [['300']], files: ['ruritania'] })).toMatchObject({
      share: 1,
      shareOnSubject: 0,
      failures: [{ elsewhere: true, unmatched: [['300']] }],
    })
  })

  it('passes over questions that are not answerable', async () => {
    expect(await ask({ answerable: false })).toMatchObject({ questions: 0, share: null, failures: [] })
  })
})

describe('excerptsOf', () => {
  it('cuts one to three neighbours and never across a section', async () => {
    const body = `${section('One is.', 'Two is.', 'Three is.', 'Four is.')}\n\n## Another\n\nFive is.[^s1]`
    const { documents } = await readLibraryDocuments(await writeLibrary([{ body }]))
    expect(documents.flatMap(({ source }) => excerptsOf(source)).map(({ quote }) => quote)).toEqual([
      'One is.',
      'One is. Two is.',
      'One is. Two is. Three is.',
      'Two is.',
      'Two is. Three is.',
      'Two is. Three is. Four is.',
      'Three is.',
      'Three is. Four is.',
      'Four is.',
      'Five is.',
    ])
  })
})

describe('coverGroups', () => {
  const groups = (...patterns: string[]) => patterns.map((pattern) => [new RegExp(pattern)])

  it('takes at most four excerpts', () => {
    const letters = ['a', 'b', 'c', 'd', 'e']
    expect(coverGroups(letters, groups('a', 'b', 'c', 'd'), [])).toEqual({ covered: true, unmatched: [] })
    expect(coverGroups(letters, groups(...letters), [])).toEqual({ covered: false, unmatched: [] })
    expect(coverGroups([...letters, 'de'], groups(...letters), []).covered).toBe(true)
  })

  it('uses no excerpt that must not be shown', () => {
    expect(coverGroups(['a x', 'b'], groups('a', 'b'), groups('x'))).toEqual({ covered: false, unmatched: [0] })
    expect(coverGroups(['a x', 'a', 'b'], groups('a', 'b'), groups('x')).covered).toBe(true)
  })

  it('has nothing to do without groups', () => {
    expect(coverGroups([], [], [])).toEqual({ covered: true, unmatched: [] })
  })
})
