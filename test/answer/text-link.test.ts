import { describe, expect, it } from 'vitest'
import { textLink } from '../../src/answer/text-link.ts'

describe('textLink', () => {
  it('points to the page of a PDF', () => {
    expect(textLink('https://example.org/a.pdf', 14, 'Any quote.')).toBe('https://example.org/a.pdf#page=14')
  })

  it('points to the words of a short quote, with hyphens and commas encoded', () => {
    expect(textLink('https://example.org/a', null, 'Ion-clay, 70%')).toBe(
      'https://example.org/a#:~:text=Ion%2Dclay%2C%2070%25',
    )
  })

  it('points to both ends of a long quote, and keeps a fragment that is there', () => {
    expect(textLink('https://example.org/a#top', null, 'one two three four five six seven eight nine ten')).toBe(
      'https://example.org/a#top:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten',
    )
  })

  it('is nothing without an address', () => {
    expect(textLink(null, 3, 'Quote.')).toBeNull()
  })
})
