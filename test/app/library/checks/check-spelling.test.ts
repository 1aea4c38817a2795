import { describe, expect, it } from 'vitest'
import { isWithinDistance } from '../../../../src/app/library/checks/edit-distance.ts'
import { problemsOf, section } from '../made-library.ts'

/** Documents that name something in different words, so that it is known. */
const known = (name: string) =>
  ['one', 'two', 'three', 'four'].map((id) => ({ id, body: section(`In year ${id} we saw ${name} at work.`) }))

const misspelt = async (usual: string, rare: string) => {
  const problems = await problemsOf([...known(usual), { id: 'z', body: section(`Last year we saw ${rare} at rest.`) }])
  return problems.map(({ check, file, advice }) => [
    check,
    file,
    [...advice.matchAll(/"(.*?)"/g)].map((found) => found[1]),
  ])
}

describe('checkSpelling', () => {
  it.each([
    ['Seadrift', 'Sea Drift'],
    ['Li Qiang', 'Li Keqiang'],
    ['Li Qiang', 'Li Qiamg'],
    ['Sojitz', 'Sojits'],
    ['Kachin Independence Organisation', 'Kachin Independence Organization'],
    ['RESourceEU', 'ResourceEU'],
    ['Goiás', 'Goias'],
    ['South-East Asia', 'Southeast Asia'],
  ])('holds against "%s" the variant "%s"', async (usual, rare) => {
    expect(await misspelt(usual, rare)).toEqual([['spelling', 'z.md', [rare, usual]]])
  })

  it('knows a name of the glossary from one document', async () => {
    const problems = await problemsOf([
      { id: 'names', topics: 'glossary', body: section('The firm Shenghe is Chinese.') },
      { id: 'z', body: section('A mine of Shengha is open.') },
    ])
    expect(problems).toEqual([expect.objectContaining({ check: 'spelling', file: 'z.md' })])
  })

  it('finds British and American forms of a word side by side', async () => {
    expect(await misspelt('a licence', 'a license')).toEqual([['spelling', 'z.md', ['license', 'licence']]])
    expect(await misspelt('recognised labour', 'recognized labor')).toHaveLength(2)
  })

  it.each([
    ['Australia', 'Australian'],
    ['India', 'Indiana'],
    ['Eu', 'EU'],
    ['March', 'Marco'],
    ['the European Centre', 'the American Center'],
    ['Ganzhou', 'Guangxi'],
  ])('takes "%s" and "%s" for two', async (usual, rare) => {
    expect(await misspelt(usual, rare)).toEqual([])
  })

  it('lets a sentence give both forms on purpose', async () => {
    expect(await misspelt('Goiás', 'Goiás (Goias)')).toEqual([])
  })
})

describe('isWithinDistance', () => {
  it.each([
    ['qiang', 'qiang', 0, true],
    ['qiang', 'qaing', 1, true],
    ['qiang', 'keqiang', 2, true],
    ['qiang', 'keqiang', 1, false],
    ['abc', 'xyz', 2, false],
    ['', 'ab', 2, true],
  ])('compares "%s" and "%s" within %i', (one, other, limit, within) => {
    expect(isWithinDistance(one, other, limit)).toBe(within)
    expect(isWithinDistance(other, one, limit)).toBe(within)
  })
})
