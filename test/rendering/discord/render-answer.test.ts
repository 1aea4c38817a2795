import { describe, expect, it } from 'vitest'
import { renderAnswer } from '../../../src/rendering/discord/render-answer.ts'
import { customIdsOf, payloadProblems, textsOf } from './payload-problems.ts'
import { answer, bareExcerpt, excerpt, lines, REFERENCE } from './samples.ts'

const OPTIONS = { answerId: 'a1' }

describe('renderAnswer', () => {
  it('shows the outcome, the quote, where it is from, what it rests on, the generation and the buttons', () => {
    expect(renderAnswer(answer(), 'en', OPTIONS)).toEqual({
      flags: 32_768,
      allowed_mentions: { parse: [] },
      components: [
        {
          type: 17,
          accent_color: 0x3a9a6b,
          components: [
            { type: 10, content: '-# Is No\\. 61 in force\\?\n### Answer' },
            { type: 14, divider: true, spacing: 1 },
            {
              type: 10,
              content: lines(
                '-# **1** · Status › Is it in force\\?',
                '> Announcement No\\. 61 **was suspended** until 10 November 2026\\.',
                '-# [The 0\\.1\\% rule](https://example.org/61#page=3) · Monazite library · page 3 · as of 30 June 2026 · **suspended**',
                '-# Rests on [Announcement No\\. 70](https://example.org/70) (MOFCOM, 7 November 2025, official)',
              ),
            },
            { type: 14, divider: true, spacing: 1 },
            { type: 10, content: '-# Generation 7 of the sources' },
          ],
        },
        { type: 1, components: [{ type: 2, style: 2, label: 'Context', custom_id: 'm1:c:a1:1' }] },
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: 'Follow up', custom_id: 'm1:f:a1' },
            { type: 2, style: 2, label: 'Helpful', custom_id: 'm1:h:a1' },
            { type: 2, style: 2, label: 'Not helpful', custom_id: 'm1:n:a1' },
          ],
        },
      ],
    })
  })

  it('says how a follow-up was understood and why passages are only related', () => {
    const related = answer({
      question: 'And in 2027?',
      understood: 'And in 2027: Is No. 61 in force?',
      outcome: 'related',
      reason: 'The sources have related passages, but none of those found mentions "2027" and "Poland".',
    })
    expect(textsOf(renderAnswer(related, 'en', OPTIONS))[0]).toBe(
      lines(
        '-# And in 2027\\?',
        '### Related, but not an answer',
        '-# Understood as: And in 2027\\: Is No\\. 61 in force\\?',
        'The sources have related passages, but none of those found mentions “2027” and “Poland”.',
      ),
    )
  })

  it('says why a question is not covered; there is no context then, but a follow-up', () => {
    const refused = answer({ outcome: 'not-covered', reason: 'A reason of tomorrow.', excerpts: [] })
    const payload = renderAnswer(refused, 'en', { ...OPTIONS, showQuestion: false })
    expect(textsOf(payload)).toEqual([
      lines('### Not covered', 'A reason of tomorrow\\.'),
      '-# Generation 7 of the sources',
    ])
    expect(customIdsOf(payload)).toEqual(['m1:f:a1', 'm1:h:a1', 'm1:n:a1'])
  })

  it('tells the outcomes apart by colour and word', () => {
    const outcomes = (['answer', 'related', 'not-covered'] as const).map((outcome) => {
      const { components } = renderAnswer(answer({ outcome }), 'en', OPTIONS)
      const [box] = components
      return box?.type === 17 ? box.accent_color : null
    })
    expect(new Set(outcomes).size).toBe(3)
  })

  it('speaks the reader’s language around the quote, which stays as it is', () => {
    const [, quote] = textsOf(renderAnswer(answer(), 'de', OPTIONS))
    expect(quote).toBe(
      lines(
        '-# **1** · Status › Is it in force\\?',
        '> Announcement No\\. 61 **was suspended** until 10 November 2026\\.',
        '-# [The 0\\.1\\% rule](https://example.org/61#page=3) · Monazite library · Seite 3 · Stand 30\\. Juni 2026 · **ausgesetzt**',
        '-# Beruht auf [Announcement No\\. 70](https://example.org/70) (MOFCOM, 7\\. November 2025, amtlich)',
      ),
    )
  })

  it('leaves out what is not known of a source', () => {
    expect(textsOf(renderAnswer(answer({ excerpts: [bareExcerpt()] }), 'en', OPTIONS))[1]).toBe(
      lines(
        '-# **1** · The 0\\.1\\% rule',
        '> Announcement No\\. 61 was suspended until 10 November 2026\\.',
        '-# The 0\\.1\\% rule',
      ),
    )
  })

  it('gives the date of publication where no date says up to when it is known to be true', () => {
    const published = bareExcerpt({ source: { ...bareExcerpt().source, published: '2025-11' } })
    expect(textsOf(renderAnswer(answer({ excerpts: [published] }), 'en', OPTIONS))[1]).toMatch(
      /\n-# The 0\\.1\\% rule · published November 2025$/,
    )
  })

  it('names three publications for the first quote and one for each other, and counts the rest', () => {
    const references = Array.from({ length: 5 }, () => ({ ...REFERENCE, url: null }))
    const excerpts = [excerpt({ references }), excerpt({ number: 2, references })]
    const one = 'Announcement No\\. 70 (MOFCOM, 7 November 2025, official)'
    const [, first, second] = textsOf(renderAnswer(answer({ excerpts }), 'en', OPTIONS))
    expect(first?.split('\n').at(-1)).toBe(`-# Rests on ${one}; ${one}; ${one} and 2 more`)
    expect(second?.split('\n').at(-1)).toBe(`-# Rests on ${one} and 4 more`)
  })

  it('leaves the last excerpts out when there is no room, says how many, and keeps their buttons', () => {
    const quote = 'A sentence of thirty letters. '.repeat(38).trim()
    const excerpts = [1, 2, 3, 4, 5].map((number) => bareExcerpt({ number, quote }))
    const payload = renderAnswer(answer({ excerpts }), 'en', OPTIONS)
    const texts = textsOf(payload)
    expect(texts).toHaveLength(2 + 3)
    expect(texts.at(-1)).toBe(
      lines('-# 2 more excerpts not shown; the Context buttons open them.', '-# Generation 7 of the sources'),
    )
    expect(customIdsOf(payload).slice(0, 5)).toEqual([1, 2, 3, 4, 5].map((number) => `m1:c:a1:${number}`))
    expect(payloadProblems(payload)).toEqual([])
  })

  it('shortens a quote that nobody would read in a chat at the end of a sentence, and says so', () => {
    const quote = 'A sentence of thirty letters. '.repeat(60).trim()
    const [, text = ''] = textsOf(renderAnswer(answer({ excerpts: [bareExcerpt({ quote })] }), 'en', OPTIONS))
    const [, shown = '', note] = text.split('\n')
    expect(shown).toMatch(/^> (?:A sentence of thirty letters\\\. ){38}\*\[…\]\*$/)
    expect(note).toBe('-# This quote is shortened: […] marks where.')
  })

  it('has a select of excerpts where a row has no room for buttons', () => {
    const excerpts = [1, 2, 3, 4, 5, 6].map((number) => bareExcerpt({ number, quote: 'Short.' }))
    const { components } = renderAnswer(answer({ excerpts }), 'en', OPTIONS)
    expect(components[1]).toEqual({
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'm1:cc:a1',
          placeholder: 'Context: choose an excerpt',
          options: [1, 2, 3, 4, 5, 6].map((number) => ({ label: `Excerpt ${number}`, value: String(number) })),
        },
      ],
    })
  })
})
