import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderExcerpt } from '../../../src/rendering/terminal/render-excerpt.ts'
import { COLOUR, excerpt, lines, PLAIN, stripped } from './samples.ts'

/** The lines of the quote, without their margin. */
const quoteOf = (rendered: string) =>
  stripped(rendered)
    .split('\n')
    .filter((line) => line.startsWith('   │'))
    .map((line) => line.slice('   │ '.length))

describe('renderExcerpt', () => {
  it('shows place, quote, source, publications and link', () => {
    expect(renderExcerpt(excerpt(), PLAIN)).toBe(
      lines(
        '1. Announcement No. 61 › Status › Suspension, page 3',
        '   │ Announcement No. 61 was suspended until 10 November',
        '   │ 2026. Announcement No. 18 stays in force.',
        '   Monazite library · as of 2026-06-30 · status: suspended ·',
        '   cn-announcement-61 [120-213]',
        '   Rests on: MOFCOM, “Announcement No. 70”, 2025-11-07',
        '   (official) https://example.org/70',
        '   https://example.org/61#page=3',
      ),
    )
  })

  it('leaves out what is not known, and shows the date of publication for want of another', () => {
    const source = { ...excerpt().source, publisher: null, asOf: null, status: null }
    const location = { section: [], page: null, start: 0, end: 6 }
    const bare = { source, location, references: [], link: null, quote: 'Short.' }
    expect(renderExcerpt(excerpt(bare), PLAIN)).toBe(
      lines('1. Announcement No. 61', '   │ Short.', '   published 2026-01-15 · cn-announcement-61 [0-6]'),
    )
    const undated = { ...bare, source: { ...source, published: null } }
    expect(renderExcerpt(excerpt(undated), PLAIN)).toContain('\n   cn-announcement-61 [0-6]')
  })

  it('marks the words that answer, word by word', () => {
    const marked = renderExcerpt(excerpt({ quote: 'Until 10 November 2026.', highlights: [[6, 17]] }), COLOUR)
    expect(marked).toContain('   │ Until \u001b[1m10\u001b[22m \u001b[1mNovember\u001b[22m 2026.')
  })

  it('marks every stretch, in whatever order they are given and where they overlap', () => {
    const highlights: [number, number][] = [
      [8, 13],
      [0, 3],
      [2, 7],
    ]
    const marked = renderExcerpt(excerpt({ quote: 'one two three', highlights }), COLOUR)
    expect(marked).toContain('\u001b[1mone\u001b[22m \u001b[1mtwo\u001b[22m \u001b[1mthree\u001b[22m')
  })

  it('keeps the margin plain where a marked stretch runs over several lines', () => {
    const quote = 'one two\nthree four'
    const marked = renderExcerpt(excerpt({ quote, highlights: [[0, quote.length]] }), COLOUR)
    expect(marked).toContain('\u001b[1mtwo\u001b[22m\n   │ \u001b[1mthree\u001b[22m')
  })

  it('shows the lines of code as they are', () => {
    const quote = 'if exporter:\n    apply()'
    expect(quoteOf(renderExcerpt(excerpt({ quote }), PLAIN))).toEqual(['if exporter:', '    apply()'])
  })

  it('changes nothing of the quote by marking it, whatever is marked', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([from, length]): [number, number] => [from, from + length])
    const quote = fc
      .array(fc.constantFrom('a', 'licence', '0.1%', '😀', '稀土', '\n', 'No. 61'), { minLength: 1 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(quote, fc.array(range, { maxLength: 4 }), (text, highlights) => {
        const plain = renderExcerpt(excerpt({ quote: text }), PLAIN)
        expect(stripped(renderExcerpt(excerpt({ quote: text, highlights }), COLOUR))).toBe(plain)
        expect(quoteOf(plain).join(' ').split(/\s+/)).toEqual(text.split(/\s+/))
      }),
    )
  })
})
