import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../../src/answer/names/find-names.ts'

function keys(text: string): string[] {
  return findNames(text).map(({ kind, key }) => `${kind}:${key}`)
}

describe('findNames', () => {
  it('gives a country one key under its name, adjective, short form and capital', () => {
    for (const form of ['the US', 'U.S.', 'USA', 'United States', 'American', 'Washington']) {
      expect(keys(`Is ${form} policy new?`)).toEqual(['country:united states'])
    }
    expect(keys('Burmese ore, ore from Myanmar')).toEqual(['country:myanmar', 'country:myanmar'])
    expect(keys('Chinese and Beijing')).toEqual(['country:china', 'country:china'])
  })

  it('finds elements by name, symbol and oxide', () => {
    expect(keys('Dysprosium, Tb and Nd2O3')).toEqual(['element:dysprosium', 'element:terbium', 'element:neodymium'])
    expect(keys('Dy, Tb and Y')).toContain('element:yttrium')
    expect(keys('Plan Y')).not.toContain('element:yttrium')
  })

  it('gives a mixture one key', () => {
    for (const form of ['NdPr', 'neodymium-praseodymium', 'Nd-Pr', 'neodymium and praseodymium']) {
      expect(keys(`How much ${form} is made?`)).toEqual(['element:neodymium-praseodymium'])
    }
  })

  it('tells europium from the Union, and lanthanum from a town', () => {
    expect(keys('Is Eu heavy?')).toEqual(['element:europium'])
    expect(keys('the EU and the eu')).toEqual(['country:european union', 'country:european union'])
    expect(keys('a plant in La Rochelle')).toEqual(['other:la rochelle'])
  })

  it('finds countries, elements and known acronyms in lower case', () => {
    expect(keys('does the us buy gallium from china, and what does mofcom say')).toEqual([
      'country:united states',
      'element:gallium',
      'country:china',
      'organisation:mofcom',
    ])
    expect(keys('tell us why')).toEqual([])
  })

  it('takes the longest known name', () => {
    expect(keys('USA Rare Earth and Inner Mongolia')).toEqual([
      'organisation:usa rare earth',
      'organisation:inner mongolia',
    ])
  })

  it('reads unknown names from their capitals', () => {
    expect(keys('Who owns Mountain Pass, the Narva plant and the Bank of Nowhere?')).toEqual([
      'other:mountain pass',
      'other:narva',
      'other:bank of nowhere',
    ])
    expect(keys('It was Minister Okonkwo')).toEqual(['person:okonkwo'])
  })

  it('takes no ordinary word at the start of a sentence, month or currency for a name', () => {
    expect(keys('Which one? Deliveries fell. Roughly USD 5 in October, on Monday. Does it?')).toEqual([])
  })

  it('finds only known names in a text all in capitals', () => {
    expect(keys('WHY DOES CHINA BAN GALLIUM EXPORTS')).toEqual(['country:china', 'element:gallium'])
  })

  it('gives ranges that lie inside the text, in order, with the slice as text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        let behind = 0
        for (const name of findNames(text)) {
          expect(name.start).toBeGreaterThanOrEqual(behind)
          expect(name.text).toBe(text.slice(name.start, name.end))
          behind = name.end
        }
        expect(behind).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
