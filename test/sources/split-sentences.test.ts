import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/sources/split-sentences.ts'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each([
    [['China issued Announcement No. 61 on 9 October 2025.', 'It was suspended.']],
    [['Announcements Nos. 55 to 58 were issued.', 'Two more followed.']],
    [['The U.S. Department of War signed.', 'MP Materials agreed.']],
    [['The price was USD 6.50 a kilogram.', '2026 saw more.']],
    [['Dr. J. R. Smith spoke.', 'Others did not.']],
    [['He said "It is over."', 'She left.']],
    [['Is it banned?', 'No!', 'Not yet.']],
    [['It covers magnets, e.g. NdFeB, and others.', 'Not motors.']],
    [['The share was approx. 70% in 2024.', 'It fell.']],
    [['The list came into force on 8 Nov. 2025.', 'Nothing followed.']],
    [['稀土出口管制。', '暂停一年。']],
  ])('keeps whole sentences: %j', (sentences) => {
    const text = sentences.join(sentences[0]?.endsWith('。') ? '' : ' ')
    expect(split(text)).toEqual(sentences)
  })

  it('gives nothing for white space', () => {
    expect(split('  ')).toEqual([])
  })

  it('covers all but white space, in order and without overlap', () => {
    const words = fc.constantFrom(
      'No.',
      '61',
      'U.S.',
      'Rare',
      'earth',
      'ends.',
      'Why?',
      '"Yes."',
      '(a)',
      'é',
      '😀',
      '  ',
    )
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join(' ')
        let position = 0
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(position, start).trim()).toBe('')
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          position = end
        }
        expect(text.slice(position).trim()).toBe('')
      }),
    )
  })

  it('cuts a long text as it cuts its parts', () => {
    const part = 'The U.S. issued No. 61 at once. 47 firms applied. Was it lifted? Not yet, Dr. Smith said. '
    const long = split(part.repeat(400))
    expect(long).toHaveLength(4 * 400)
    expect(new Set(long).size).toBe(4)
    expect(split('稀土。'.repeat(5_000))).toHaveLength(5_000)
  })
})
