import { describe, expect, it } from 'vitest'
import { renderAnswer } from '../../../src/rendering/terminal/render-answer.ts'
import { answer, COLOUR, excerpt, lines, PLAIN, stripped } from './samples.ts'

const short = (number: number) =>
  excerpt({
    number,
    quote: `Quote ${number}.`,
    references: [],
    link: null,
    location: { section: [], page: null, start: 0, end: 8 },
  })
const cited = (number: number) =>
  lines(
    `${number}. Announcement No. 61`,
    `   │ Quote ${number}.`,
    '   Monazite library · as of 2026-06-30 · status: suspended ·',
    '   cn-announcement-61 [0-8]',
  )

describe('renderAnswer', () => {
  it('shows the outcome, the excerpts and what it was made from', () => {
    expect(renderAnswer(answer({ excerpts: [short(1), short(2)] }), PLAIN)).toBe(
      lines('Answer (confidence 87%)', '', cited(1), '', cited(2), '', 'Generation 12, 5.5 ms'),
    )
  })

  it('says how a follow-up was understood and why passages are only related', () => {
    const related = answer({
      understood: 'Is Announcement No. 61 in force in 2027?',
      outcome: 'related',
      confidence: 0.2,
      reason: 'No passage that was found speaks of 2027, which the question asks for.',
      excerpts: [short(1)],
    })
    expect(renderAnswer(related, PLAIN)).toBe(
      lines(
        'Understood as: Is Announcement No. 61 in force in 2027?',
        'Related, but not an answer (confidence 20%)',
        'No passage that was found speaks of 2027, which the question',
        'asks for.',
        '',
        cited(1),
        '',
        'Generation 12, 5.5 ms',
      ),
    )
  })

  it('says why a question is not covered, without a figure of confidence', () => {
    const refused = answer({ outcome: 'not-covered', confidence: 0, reason: 'It asks for advice.', excerpts: [] })
    expect(renderAnswer(refused, PLAIN)).toBe(lines('Not covered', 'It asks for advice.', '', 'Generation 12, 5.5 ms'))
  })

  it('says the same with colours', () => {
    expect(stripped(renderAnswer(answer(), COLOUR))).toBe(renderAnswer(answer(), PLAIN))
    expect(renderAnswer(answer(), COLOUR)).toContain('\u001b[32mAnswer\u001b[39m (confidence 87%)')
  })
})
