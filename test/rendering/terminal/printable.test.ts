import { describe, expect, it } from 'vitest'
import { printable } from '../../../src/rendering/terminal/printable.ts'
import { emphasize } from '../../../src/rendering/terminal/style.ts'

const character = (code: number) => String.fromCharCode(code)

describe('printable', () => {
  it('replaces escapes, control characters and bidirectional marks', () => {
    for (const code of [0x00, 0x07, 0x08, 0x0d, 0x1b, 0x7f, 0x9b, 0x200e, 0x202e, 0x2066]) {
      expect(printable(`a${character(code)}b`), code.toString(16)).toBe('a\uFFFDb')
    }
    expect(printable(`${character(27)}]0;title${character(7)}${character(27)}[2J`)).toBe(
      '\uFFFD]0;title\uFFFD\uFFFD[2J',
    )
  })

  it('leaves line feeds, tabs, every script and the sequences of this program alone', () => {
    const text = `a\n\tb 稀土 😀 é ${emphasize('bold', 'bold', { width: 80, colour: true })}`
    expect(printable(text)).toBe(text)
  })
})
