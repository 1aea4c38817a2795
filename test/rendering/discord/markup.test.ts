import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeForDiscord } from '../../../src/rendering/discord/markup/escape.ts'
import { markRanges } from '../../../src/rendering/discord/markup/mark-ranges.ts'
import { maskedLink } from '../../../src/rendering/discord/markup/masked-link.ts'
import { plainLine } from '../../../src/rendering/discord/markup/one-line.ts'
import { blockQuote, quoteBlock } from '../../../src/rendering/discord/markup/quote-block.ts'
import { stripMarkup } from '../../../src/rendering/discord/markup/strip-markup.ts'
import { allNodes, parseDiscordMarkdown, shownText } from './discord-markdown.ts'
import { HOSTILE_TEXTS, hostileText } from './hostile.ts'

const ranges = fc.array(fc.tuple(fc.integer({ min: -9, max: 600 }), fc.integer({ min: -9, max: 600 })), {
  maxLength: 20,
})
const length = (text: string) => [...text].length

describe('escapeForDiscord', () => {
  it('sets a backslash before every ASCII punctuation mark and nothing else', () => {
    for (let code = 0; code < 0x250; code++) {
      const character = String.fromCharCode(code)
      const isMark = /[!-/:-@[-`{-~]/.test(character)
      expect(escapeForDiscord(character)).toBe(isMark ? `\\${character}` : character)
    }
  })

  it.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 30), text]))('leaves no markup alive: %j', (_start, text) => {
    const nodes = parseDiscordMarkdown(escapeForDiscord(text))
    expect([...new Set([...allNodes(nodes)].map(({ type }) => type))]).toEqual(['text'])
    expect(shownText(nodes)).toBe(text)
  })

  it('leaves no markup alive in any text, and shows every character of it', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const nodes = parseDiscordMarkdown(escapeForDiscord(text))
        expect([...allNodes(nodes)].every(({ type }) => type === 'text')).toBe(true)
        expect(shownText(nodes)).toBe(text)
      }),
    )
  })

  it('escapes the parts of a text as it escapes the whole', () => {
    fc.assert(
      fc.property(hostileText(2), fc.nat(400), (text, at) => {
        expect(escapeForDiscord(text.slice(0, at)) + escapeForDiscord(text.slice(at))).toBe(escapeForDiscord(text))
      }),
    )
  })

  it('is needed: without it the parser finds what a client would act on', () => {
    const found = HOSTILE_TEXTS.flatMap((text) => [...allNodes(parseDiscordMarkdown(text))].map(({ type }) => type))
    const types = ['mention', 'link', 'code', 'heading', 'subtext', 'quote', 'item', 'timestamp', 'emoji', 'spoiler']
    expect(new Set(found)).toEqual(new Set(['text', 'strong', 'em', 'underline', 'strike', ...types]))
  })
})

describe('markRanges', () => {
  it('sets ranges in bold', () => {
    expect(markRanges('It is suspended, not repealed.', [[6, 15]])).toBe('It is **suspended**\\, not repealed\\.')
  })

  it('joins ranges that overlap, touch or have a space between them', () => {
    const marked = '**is suspended until** 2026'
    expect(markRanges('is suspended until 2026', [[3, 12], [0, 2], [10, 18]])).toBe(marked) // biome-ignore format: pairs
  })

  it('does not set white space in bold, nor run over the end of a line', () => {
    expect(markRanges('a \n b', [[0, 5]])).toBe('**a** \n **b**')
    expect(markRanges('a   b', [[1, 4]])).toBe('a   b')
  })

  it('does not cut a character in two', () => {
    expect(markRanges('a😀b', [[2, 4]])).toBe('a**😀b**')
  })

  it('leaves the text as it is, whatever the ranges', () => {
    fc.assert(
      fc.property(hostileText(3), ranges, (text, marks) => {
        expect(stripMarkup(blockQuote(markRanges(text, marks)))).toBe(text)
      }),
    )
  })
})

describe('quoteBlock', () => {
  it('is one block quote that shows the quote and nothing else', () => {
    fc.assert(
      fc.property(hostileText(3), ranges, (quote, highlights) => {
        const block = quoteBlock(quote, highlights, 1e6)
        expect(block).toMatchObject({ start: 0, end: quote.length, shortened: false })
        expect(stripMarkup(block.markdown)).toBe(quote)
        const nodes = parseDiscordMarkdown(block.markdown)
        expect(nodes.map(({ type }) => type)).toEqual(['quote'])
        expect(shownText(nodes)).toBe(quote)
      }),
    )
  })

  it('shortens a long quote to part of it, says so, and keeps to the limit', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 10, max: 1_500 }), (quote, limit) => {
        const block = quoteBlock(quote, [], limit)
        const part = quote.slice(block.start, block.end)
        expect(block.shortened).toBe(part !== quote)
        expect(shownText(parseDiscordMarkdown(block.markdown))).toBe(block.shortened ? `${part} […]` : part)
        expect(part.isWellFormed()).toBe(true)
        expect(part === '').toBe(quote === '')
        expect(length(block.markdown)).toBeLessThanOrEqual(limit + 8)
      }),
    )
  })

  it('cuts at the end of a sentence', () => {
    expect(quoteBlock('One is here. Two is there. Three is gone.', [], 30).markdown).toBe(
      '> One is here\\. Two is there\\. *[…]*',
    )
  })

  it('begins with the sentence that answers where that would not be shown otherwise', () => {
    const quote = 'One is here. Two is there. Three is gone. Four is back.'
    const block = quoteBlock(quote, [[27, 32]], 20)
    expect(block.markdown).toBe('> *[…]* **Three** is gone\\. *[…]*')
    expect(quote.slice(block.start, block.end)).toBe('Three is gone.')
  })

  it('cuts an endless sentence between words, and a text without words between characters', () => {
    expect(quoteBlock('one two three four five six', [], 20).markdown).toBe('> one two three four *[…]*')
    expect(quoteBlock('👩‍👩‍👧‍👦'.repeat(9), [], 20).markdown).toBe(`> ${'👩‍👩‍👧‍👦'.repeat(2)} *[…]*`)
    expect(quoteBlock('稀土'.repeat(9), [], 5).markdown).toBe('> 稀土稀土稀 *[…]*')
  })
})

describe('maskedLink', () => {
  it('makes a title a link', () => {
    expect(maskedLink('No. 61', 'https://example.org/61', 80, 'open')).toBe('[No\\. 61](https://example.org/61)')
  })

  it('links a word of ours where the title has brackets or looks like an address', () => {
    expect(maskedLink('A [draft', 'https://example.org/', 80, 'open')).toBe('A \\[draft [open](https://example.org/)')
    expect(maskedLink('https://bank.example', 'https://example.org/', 80, 'open')).toBe(
      'https\\:\\/\\/bank\\.example [open](https://example.org/)',
    )
  })

  it('encodes what would end the link', () => {
    expect(maskedLink('A', 'https://example.org/a(b)', 80, 'open')).toBe('[A](https://example.org/a%28b%29)')
  })

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['no address', 'nothing'],
    ['a password', 'https://user:secret@example.org'],
    ['an endless address', `https://e.org/${'x'.repeat(600)}`],
  ])('shows the title alone for %s', (_what, url) => {
    expect(maskedLink('A', url, 80, 'open')).toBe('A')
  })

  it('leaves out a text fragment that is too long', () => {
    const url = `https://example.org/#:~:text=${'x'.repeat(600)}`
    expect(maskedLink('A', url, 80, 'open')).toBe('[A](https://example.org/#)')
  })

  it('keeps a text fragment', () => {
    expect(maskedLink('A', 'https://e.org/#:~:text=one%20two,six', 80, 'open')).toBe(
      '[A](https://e.org/#:~:text=one%20two,six)',
    )
  })
})

describe('plainLine', () => {
  it('is one line without invisible characters, never empty and never too long', () => {
    expect(plainLine(' a\n\u202eb\u200b ', 10)).toBe('a b')
    expect(plainLine('\u200b', 10)).toBe('–')
    expect(plainLine('one two three', 9)).toBe('one two…')
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 2, max: 100 }), (text, limit) => {
        const line = plainLine(text, limit)
        expect(line).not.toMatch(/[\n\u202e]/)
        expect(length(line)).toBeLessThanOrEqual(limit)
        expect(line.trim()).not.toBe('')
      }),
    )
  })
})
