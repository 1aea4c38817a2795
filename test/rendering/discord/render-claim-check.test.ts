import { describe, expect, it } from 'vitest'
import type { ClaimCheck } from '../../../src/answer/claim-check.ts'
import { renderClaimCheck } from '../../../src/rendering/discord/render-claim-check.ts'
import { customIdsOf, payloadProblems, textsOf } from './payload-problems.ts'
import { bareExcerpt, lines, TIMINGS } from './samples.ts'

const CHECK: ClaimCheck = {
  claim: 'China makes 80 % of them. MOFCOM said so. No. 61 is suspended.',
  outcome: 'differs',
  generation: 7,
  timings: TIMINGS,
  statements: [
    {
      text: 'China makes 80 % of them.',
      outcome: 'differs',
      points: [
        { kind: 'name', claim: 'China', source: 'China', agrees: true, excerpt: 1 },
        { kind: 'number', claim: '80 %', source: 'about 70 %', agrees: false, excerpt: 2 },
      ],
      excerpts: [
        bareExcerpt({ number: 1, quote: 'China makes many.' }),
        bareExcerpt({ number: 2, quote: 'It makes about 70 %.' }),
        bareExcerpt({ number: 3, quote: 'Beside the point.' }),
      ],
    },
    {
      text: 'MOFCOM said so.',
      outcome: 'not-covered',
      points: [{ kind: 'name', claim: 'MOFCOM', source: null, agrees: false, excerpt: null }],
      excerpts: [],
    },
    {
      text: 'No. 61 is suspended.',
      outcome: 'agrees',
      points: [
        { kind: 'number', claim: '80 %', source: 'about 80 %', agrees: true, excerpt: 4 },
        { kind: 'name', claim: 'No. 61', source: 'no. 61', agrees: true, excerpt: 4 },
        { kind: 'negation', claim: 'suspended', source: 'suspended', agrees: true, excerpt: 4 },
      ],
      excerpts: [bareExcerpt({ number: 4, quote: 'No. 61 is suspended.' })],
    },
  ],
}

const quoted = (number: number, quote: string) =>
  lines(`-# **${number}** · The 0\\.1\\% rule`, `> ${quote}`, '-# The 0\\.1\\% rule')

describe('renderClaimCheck', () => {
  it('says what either side says, statement by statement, with the quotes that the points speak of', () => {
    expect(textsOf(renderClaimCheck(CHECK, 'en'))).toEqual([
      '### The sources say something else',
      lines(
        '**China makes 80 \\% of them\\.**',
        '-# the sources say something else',
        '- Differs: the message says **80 \\%**, excerpt 2 says **about 70 \\%**.',
        '- Agrees with excerpt 1: **China**.',
      ),
      quoted(1, 'China makes many\\.'),
      quoted(2, 'It makes about 70 \\%\\.'),
      lines('**MOFCOM said so\\.**', '-# not covered', '- Not mentioned in the excerpts: **MOFCOM**.'),
      lines(
        '**No\\. 61 is suspended\\.**',
        '-# the sources agree',
        '- Agrees: the message says **80 \\%**, excerpt 4 says **about 80 \\%**.',
        '- Agrees with excerpt 4: **No\\. 61** and **suspended**.',
      ),
      quoted(4, 'No\\. 61 is suspended\\.'),
      lines(
        '-# 1 more excerpt not shown.',
        '-# This compares the message with the sources. It is no verdict on the message.',
        '-# Generation 7 of the sources',
      ),
    ])
  })

  it('has Context buttons where the caller gives an id', () => {
    expect(customIdsOf(renderClaimCheck(CHECK, 'en'))).toEqual([])
    const payload = renderClaimCheck(CHECK, 'en', { answerId: 'c1' })
    expect(customIdsOf(payload)).toEqual(['m1:c:c1:1', 'm1:c:c1:2', 'm1:c:c1:3', 'm1:c:c1:4'])
    expect(textsOf(payload).at(-1)).toMatch(/^-# 1 more excerpt not shown; the Context button opens it\.$/m)
  })

  it('says so when there is nothing to check', () => {
    const nothing: ClaimCheck = { ...CHECK, outcome: 'not-covered', statements: [] }
    expect(textsOf(renderClaimCheck(nothing, 'en'))[0]).toBe(
      lines(
        '### Not covered by the sources',
        'There is no statement in it that sources could speak to. Opinions and predictions are not checked.',
      ),
    )
  })

  it('counts the statements that a message has no room for', () => {
    const statements = Array.from({ length: 40 }, (_, index) => ({
      text: `Statement ${index}.`,
      outcome: 'not-covered' as const,
      points: [],
      excerpts: [],
    }))
    const payload = renderClaimCheck({ ...CHECK, statements }, 'en')
    const texts = textsOf(payload)
    expect(payloadProblems(payload)).toEqual([])
    expect(texts.at(-1)).toContain(`-# ${40 - (texts.length - 2)} more statements not shown.`)
  })
})
