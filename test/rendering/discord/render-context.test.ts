import { describe, expect, it } from 'vitest'
import { renderContext } from '../../../src/rendering/discord/render-context.ts'
import { textsOf } from './payload-problems.ts'
import { bareExcerpt, excerpt, lines, REFERENCE } from './samples.ts'

describe('renderContext', () => {
  it('sets the quote in, between the text before and after it', () => {
    const context = { excerpt: excerpt(), before: 'A heading\n\nBefore it.\n', after: ' After it.', generation: 7 }
    expect(textsOf(renderContext(context, 'en'))).toEqual([
      '### The text around excerpt 1\n-# Status › Is it in force\\?',
      'A heading\nBefore it\\.',
      '> Announcement No\\. 61 **was suspended** until 10 November 2026\\.',
      'After it\\.',
      lines(
        '-# [The 0\\.1\\% rule](https://example.org/61#page=3) · Monazite library · page 3 · as of 30 June 2026 · **suspended**',
        '-# Rests on 1 publication',
        '-# [Announcement No\\. 70](https://example.org/70) (MOFCOM, 7 November 2025, official)',
        '-# The quote is set in; the text before and after it is from the same document.',
        '-# Generation 7 of the sources',
      ),
    ])
  })

  it('shows whole sentences of the text around it, and marks where that is cut', () => {
    const around = 'One more sentence of the text. '.repeat(60)
    const [, before, , after] = textsOf(
      renderContext({ excerpt: bareExcerpt(), before: around, after: around, generation: 7 }, 'en'),
    )
    expect(before).toMatch(/^\*\[…\]\* (?:One more sentence of the text\\\. ?)+$/)
    expect(after).toMatch(/^(?:One more sentence of the text\\\. )+\*\[…\]\*$/)
  })

  it('shows the whole quote that an answer shortens, at the cost of the text around it', () => {
    const quote = 'A sentence of thirty letters. '.repeat(90).trim()
    const references = Array.from({ length: 9 }, () => REFERENCE)
    const around = 'One more sentence of the text. '.repeat(60)
    const texts = textsOf(
      renderContext(
        { excerpt: bareExcerpt({ quote, references }), before: around, after: around, generation: 7 },
        'en',
      ),
    )
    expect(texts.find((text) => text.startsWith('> '))).toBe(`> ${quote.replaceAll('.', '\\.')}`)
    expect(texts.at(-1)).toMatch(/^-# Rests on 9 publications$/m)
  })
})
