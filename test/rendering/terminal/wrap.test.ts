import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emphasize } from '../../../src/rendering/terminal/style.ts'
import { wrap } from '../../../src/rendering/terminal/wrap.ts'
import { COLOUR, lines, PLAIN, stripped } from './samples.ts'

describe('wrap', () => {
  it('breaks lines at spaces, writes the indent before each and fills the width', () => {
    expect(wrap('The announcement was suspended for one year.', 24, ' > ')).toBe(
      lines(' > The announcement was', ' > suspended for one', ' > year.'),
    )
  })

  it('keeps line breaks, empty lines and what a line is indented by', () => {
    expect(wrap('if a:\n    b\n\n  lacks c', 60, '│ ')).toBe(lines('│ if a:', '│     b', '│', '│   lacks c'))
  })

  it('keeps spaces inside a line and begins none with those of a break', () => {
    expect(wrap('one  two', 60)).toBe('one  two')
    expect(wrap(`${'a'.repeat(19)}    ${'b'.repeat(10)}`, 20)).toBe(lines('a'.repeat(19), 'b'.repeat(10)))
  })

  it('does not cut a word that is longer than a line', () => {
    const address = `https://example.org/${'a'.repeat(40)}`
    expect(wrap(`See ${address} for more`, 20)).toBe(lines('See', address, 'for more'))
    expect(wrap(`  ${address}`, 20)).toBe(`  ${address}`)
  })

  it('does not count the sequences that set text off', () => {
    const word = emphasize('announcement', 'bold', COLOUR)
    expect(wrap(`${word} no. 61`, 20)).toBe(`${word} no. 61`)
    expect(stripped(wrap(`${word} no. 61 and`, 20))).toBe(lines('announcement no. 61', 'and'))
  })

  it('leaves room for at least 20 characters on the narrowest terminal', () => {
    expect(wrap('twenty characters it', 5, '   ')).toBe('   twenty characters it')
  })

  it('loses no word and overruns no line, for any text', () => {
    const words = fc.array(fc.constantFrom('a', 'licence', 'export-controls', '', ' ', '\n', 'No. 61'))
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (parts, width) => {
        const text = parts.join(' ')
        const wrapped = wrap(text, width)
        expect(wrapped.split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean))
        for (const line of wrapped.split('\n')) {
          if (line.trim().includes(' ')) expect(line.length).toBeLessThanOrEqual(Math.max(20, width))
        }
      }),
    )
  })
})

describe('emphasize', () => {
  it('adds nothing where the terminal shows no colours', () => {
    expect(emphasize('text', 'red', PLAIN)).toBe('text')
    expect(emphasize('text', 'red', COLOUR)).toBe('\u001b[31mtext\u001b[39m')
  })
})
