import { describe, expect, it } from 'vitest'
import { cutPassages, MAX_PASSAGE_LENGTH } from '../../src/passages/cut-passages.ts'
import { indexedText } from '../../src/passages/indexed-text.ts'
import { readSource } from '../../src/sources/read-source.ts'

const read = (text: string) => readSource({ name: 'a.md', bytes: new TextEncoder().encode(text) })
const slices = (text: string) => {
  const source = read(text)
  return cutPassages(source).map((passage) => source.text.slice(passage.start, passage.end))
}

describe('cutPassages', () => {
  it('cuts one statement a passage and keeps table rows and code whole', () => {
    expect(
      slices(
        'One. Two.\n\n- Three. Four.\n\n| a | b |\n|---|---|\n| Five. Six. | Seven. |\n\n```\nEight. Nine.\nTen.\n```\n',
      ),
    ).toEqual(['One.', 'Two.', 'Three.', 'Four.', 'Five. Six. | Seven.', 'Eight. Nine.\nTen.'])
  })

  it('cuts an overlong statement at spaces, and inside a word without splitting a character', () => {
    const pieces = slices(`${'word '.repeat(2_000)}end ${'😀'.repeat(MAX_PASSAGE_LENGTH)}.`)
    expect(pieces.length).toBeGreaterThan(3)
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(MAX_PASSAGE_LENGTH)
      expect(piece.isWellFormed()).toBe(true)
      expect(piece).toBe(piece.trim())
    }
    expect(pieces.join('').replaceAll(' ', '')).toBe(`${'word'.repeat(2_000)}end${'😀'.repeat(MAX_PASSAGE_LENGTH)}.`)
  })
})

describe('indexedText', () => {
  it('joins title, headings, lead-in and statement', () => {
    const source = read('# Title\n\n## Part\n\nThe list names:\n\n- yttrium\n')
    const passage = cutPassages(source)[1]
    expect(passage && indexedText(source, passage)).toBe('Title\nPart\nThe list names:\nyttrium')
  })
})
