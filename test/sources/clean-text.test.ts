import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/sources/clean-text.ts'

const codePoints = (...points: number[]) => String.fromCodePoint(...points)

describe('cleanText', () => {
  it('takes out every kind of invisible character and counts them', () => {
    const invisible = [
      0x0000,
      0x0007,
      0x007f,
      0x0085 + 1,
      0x00ad,
      0x061c,
      0x200b,
      0x200e,
      0x202e,
      0x2066,
      0xfe0f,
      0xfeff,
      0xe0041,
    ]
    for (const point of invisible) {
      expect(cleanText(`a${codePoints(point)}b`), point.toString(16)).toEqual({ text: 'ab', removed: 1 })
    }
  })

  it('keeps joiners, tabs, line feeds, accents, Chinese characters and emoji', () => {
    const text = `क${codePoints(0x200d)}ष ${codePoints(0x200c)} \t\n é 稀土 😀`
    expect(cleanText(text)).toEqual({ text, removed: 0 })
  })

  it('turns every kind of line end into a line feed', () => {
    expect(cleanText(`a\r\nb\rc${codePoints(0x2028)}d`).text).toBe('a\nb\nc\nd')
  })

  it('replaces lone surrogates and counts them', () => {
    expect(cleanText('a\ud800b\udc00')).toEqual({ text: 'a\ufffdb\ufffd', removed: 2 })
  })

  it('changes nothing more when it is applied twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanText(raw).text
        expect(cleanText(once)).toEqual({ text: once, removed: 0 })
        expect(once.isWellFormed()).toBe(true)
      }),
    )
  })
})
