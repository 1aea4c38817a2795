import { describe, expect, it } from 'vitest'
import { bodyLines, locateLines } from '../../../src/app/library/locate-lines.ts'

describe('locateLines', () => {
  it('finds each statement, also the second of two that begin alike', () => {
    const lines = ['# Title', '', 'One is here.[^s1] One is here too.[^s1]', '', 'One is here.[^s1]']
    expect(locateLines(lines, 1, ['One is here.', 'One is here too.', 'One is here.'])).toEqual([3, 3, 5])
  })

  it('finds a sentence that a line break cuts, by its beginning', () => {
    const opening = 'A sentence of more than forty characters that'
    expect(locateLines(['Before.', opening, 'goes on.'], 0, ['Before.', `${opening} goes on.`])).toEqual([1, 2])
  })

  it('sees through markup, list marks and the cells of a table', () => {
    const lines = ['- The **bold** rule.', '', '| Year | Tonnes |', '|---|---|', '| 2024 | 100[^s1] |']
    expect(locateLines(lines, 0, ['The bold rule.', '2024 | 100'])).toEqual([1, 5])
  })

  it('puts what it cannot find on the line of the one before', () => {
    expect(locateLines(['One.', '', 'Two.'], 0, ['One.', 'Hidden.', 'Two.'])).toEqual([1, 1, 3])
  })
})

describe('bodyLines', () => {
  it('counts the front matter with both fences', () => {
    expect(bodyLines(['---', 'id: a', '---', '# Title'])).toBe(3)
    expect(bodyLines(['# Title', '---'])).toBe(0)
  })
})
