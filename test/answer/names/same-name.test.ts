import { describe, expect, it } from 'vitest'
import { findNames } from '../../../src/answer/names/find-names.ts'
import { isSameName } from '../../../src/answer/names/same-name.ts'

function same(one: string, other: string): boolean {
  return isSameName(findNames(`of ${one}`)[0]!, findNames(`of ${other}`)[0]!)
}

describe('isSameName', () => {
  it('holds for a mixture and its element, a short form, a title and an acronym', () => {
    expect(same('NdPr', 'praseodymium')).toBe(true)
    expect(same('Seadrift', 'Seadrift Texas')).toBe(true)
    expect(same('President Trump', 'Donald Trump')).toBe(true)
    expect(same('KBC', 'Kiruna Boring Company')).toBe(true)
  })

  it('does not hold for two countries with a word in common, or other elements', () => {
    expect(same('South Korea', 'North Korea')).toBe(false)
    expect(same('NdPr', 'dysprosium')).toBe(false)
    expect(same('Rubio', 'Vance')).toBe(false)
  })
})
