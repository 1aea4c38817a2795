import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES, readSource } from '../../src/sources/read-source.ts'

const encode = (text: string) => new TextEncoder().encode(text)

describe('readSource', () => {
  it('reads plain text into paragraphs and list items', () => {
    const source = readSource({
      name: 'notes.txt',
      bytes: encode('First line\nruns on.\r\n\r\nThe elements are:\n- yttrium\n- scandium\n'),
    })
    expect(source.id).toBe('notes')
    expect(source.text).toBe('First line runs on.\n\nThe elements are:\n- yttrium\n- scandium')
    expect(source.blocks.map((block) => [source.text.slice(block.start, block.end), block.context])).toEqual([
      ['First line runs on.', null],
      ['The elements are:', null],
      ['yttrium', 'The elements are:'],
      ['scandium', 'The elements are:'],
    ])
  })

  it('reads UTF-16 with a byte order mark', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Stra\u00dfe.', 'utf16le')])
    expect(readSource({ name: 'a.txt', bytes }).text).toBe('Stra\u00dfe.')
  })

  it.each([
    ['a binary file', { name: 'a.md', bytes: Buffer.from([0x89, 0x50, 0, 1]) }, /a\.md looks like a binary file/],
    ['text in another encoding', { name: 'a.txt', bytes: Buffer.from([0x63, 0xe9, 0x20]) }, /not valid UTF-8/],
    ['an unknown kind of file', { name: 'a.xlsx', bytes: encode('x') }, /a\.xlsx is not of a kind/],
    ['an empty file', { name: 'a.md', bytes: encode('') }, /no text that could be quoted/],
    ['an oversized file', { name: 'a.md', bytes: new Uint8Array(MAX_FILE_BYTES + 1).fill(97) }, /at most 16 are read/],
  ])('refuses %s with a sentence', (_what, file, reason) => {
    expect(() => readSource(file)).toThrow(reason)
  })

  it('gives a file without Latin letters in its name an id of its own', () => {
    expect(readSource({ name: '稀土.md', bytes: encode('Text.') }).id).toMatch(/^source-[0-9a-f]{8}$/)
  })

  it('reads long lines of brackets and stars, and refuses what is nested too deeply to be read whole', () => {
    const long = `${'['.repeat(20_000)}\n\n${'*a '.repeat(20_000)}\n\nend.\n`
    expect(readSource({ name: 'long.md', bytes: encode(long) }).text.endsWith('end.')).toBe(true)
    for (const marker of ['> ', '- ']) {
      const deep = `${marker.repeat(5_000)}deep.\n\nend.\n`
      expect(() => readSource({ name: 'deep.md', bytes: encode(deep) })).toThrow(/nested too deeply/)
    }
  })

  it.each([
    ['too many lines', '- a\n'.repeat(100_001), /more than 100,000 lines/],
    ['an endless paragraph', '`a '.repeat(40_000), /more than 100,000 characters in one paragraph/],
    ['too many list items', '- a.\n'.repeat(60_000), /more than 50,000 paragraphs/],
    ['endless front matter', `---\n${'topics: [x]\n'.repeat(20_000)}---\nText.\n`, /longer than 128,000 characters/],
  ])('refuses a document with %s before it costs much', (_what, text, reason) => {
    expect(() => readSource({ name: 'huge.md', bytes: encode(text) })).toThrow(reason)
  })

  it('keeps a long lead-in out of every list item below it', () => {
    const source = readSource({ name: 'a.md', bytes: encode(`${'word '.repeat(5_000)}:\n\n${'- b\n'.repeat(500)}`) })
    expect(Math.max(...source.blocks.map(({ context }) => context?.length ?? 0))).toBe(500)
  })

  it('takes no control character from a file name into the title', () => {
    const name = `t${String.fromCharCode(27)}[31m ${String.fromCharCode(0x9b)}x.txt`
    expect(readSource({ name, bytes: encode('Text.') }).title).toBe('t[31m x')
  })
})
