import fc from 'fast-check'
import type { Answer, Excerpt } from '../../../src/answer/answer.ts'
import type { ClaimCheck } from '../../../src/answer/claim-check.ts'
import { REFERENCE_KINDS, SOURCE_STATUSES } from '../../../src/sources/source.ts'

/** What people write to make a bot ping, link, format or break. */
export const HOSTILE_TEXTS = [
  '@everyone and @here',
  '<@123456789012345678> <@!1> <@&2> <#3> </ask:4> <id:guide>',
  '[click me](https://evil.example/x) [a](<https://b.example>)',
  '```js\ncode\n``` `inline` ``double``',
  '# Heading\n## Two\n### Three\n-# small\n> quote\n>>> long quote',
  '- item\n* item\n1. item\n  - nested',
  '<t:0> <t:0:R> <a:wave:1> :smile: <:custom:123>',
  '||spoiler|| ~~strike~~ __under__ _em_ *em* **bold** ***both***',
  'https://evil.example/path?x=1 http://a.example steam://run discord://x <https://b.example>',
  'discord.gg/invite www.example.com mail@example.com',
  '\u202eright to left\u202c \u2066isolate\u2069 \u200b\u200f\ufeff',
  `z${'\u0301\u0317\u0489'.repeat(60)}algo`,
  '稀土'.repeat(2_000),
  '出口管制。'.repeat(800),
  '😀👩‍👩‍👧‍👦🇩🇪',
  'trailing backslash \\',
  '\\\\\\',
  '\\*\\*not bold\\*\\*',
  '** ** ****',
  '> ',
  '\n\n\n',
  '\u2028\u0085\r\r\n',
  '[…] *[…]*',
  '-',
  '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.repeat(40),
  ' ',
  'x'.repeat(4_000),
  'A sentence that ends. Another one follows it! '.repeat(60),
] as const

/** Texts made of the above, and of anything else that is well-formed Unicode. */
export const hostileText = (pieces = 6): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) }, fc.string({ unit: 'binary' })), {
      maxLength: pieces,
    })
    .map((parts) => parts.join(''))

const ranges = fc.array(fc.tuple(fc.integer({ min: -5, max: 5_000 }), fc.integer({ min: -5, max: 5_000 })), {
  maxLength: 60,
})

const address = fc.option(
  fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom(
      'javascript:alert(1)',
      'https://user:secret@example.org/',
      'https://example.org/a(b)c|d**e**`f`\\g',
      `https://example.org/#:~:text=${'%E7%A8%80'.repeat(300)}`,
      `https://example.org/${'x'.repeat(2_000)}`,
      'not an address',
      'https://example.org/) [x](https://evil.example)',
    ),
  ),
)

const date = fc.option(fc.oneof(fc.constantFrom('2025-04-04', '2025-04', '2025'), hostileText(1)))

const reference = fc.record({
  title: hostileText(2),
  publisher: hostileText(1),
  date: date.map((value) => value ?? '2025'),
  url: address,
  kind: fc.constantFrom(...REFERENCE_KINDS),
})

const hostileExcerpt: fc.Arbitrary<Excerpt> = fc.record({
  number: fc.constant(1),
  quote: hostileText().map((text) => text.trim() || 'A quote.'),
  highlights: ranges,
  source: fc.record({
    id: fc.constant('a-source'),
    title: hostileText(2),
    publisher: fc.option(hostileText(1)),
    url: address,
    published: date,
    asOf: date,
    status: fc.option(fc.constantFrom(...SOURCE_STATUSES)),
    jurisdiction: fc.option(hostileText(1)),
  }),
  references: fc.array(reference, { maxLength: 7 }),
  location: fc.record({
    section: fc.array(hostileText(1), { maxLength: 3 }),
    page: fc.option(fc.nat()),
    start: fc.constant(0),
    end: fc.constant(1),
  }),
  link: address,
  score: fc.constant(1),
})

export const hostileExcerpts = (most: number): fc.Arbitrary<Excerpt[]> =>
  fc
    .array(hostileExcerpt, { maxLength: most })
    .map((excerpts) => excerpts.map((excerpt, index) => ({ ...excerpt, number: index + 1 })))

const TIMINGS = { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 }

export const hostileAnswer: fc.Arbitrary<Answer> = fc.record({
  question: hostileText(2),
  understood: fc.option(hostileText(2)),
  outcome: fc.constantFrom('answer', 'related', 'not-covered'),
  confidence: fc.constant(0.5),
  reason: fc.option(hostileText(1)),
  generation: fc.nat(),
  excerpts: hostileExcerpts(7),
  timings: fc.constant(TIMINGS),
})

const CLAIM_OUTCOMES = ['agrees', 'differs', 'related', 'not-covered'] as const

const statement = fc.record({
  text: hostileText(2),
  outcome: fc.constantFrom(...CLAIM_OUTCOMES),
  points: fc.array(
    fc.record({
      kind: fc.constantFrom('number', 'date', 'name', 'negation'),
      claim: hostileText(1),
      source: fc.option(hostileText(1)),
      agrees: fc.boolean(),
      excerpt: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
    { maxLength: 8 },
  ),
  excerpts: hostileExcerpts(3),
})

export const hostileCheck: fc.Arbitrary<ClaimCheck> = fc.record({
  claim: hostileText(),
  outcome: fc.constantFrom(...CLAIM_OUTCOMES),
  statements: fc.array(statement, { maxLength: 14 }).map(numberThrough),
  generation: fc.nat(),
  timings: fc.constant(TIMINGS),
})

/** Excerpts of a check are numbered through the whole result, as `checkClaim` numbers them. */
function numberThrough(statements: ClaimCheck['statements']): ClaimCheck['statements'] {
  let number = 0
  return statements.map((one) => {
    const before = number
    const excerpts = one.excerpts.map((excerpt) => ({ ...excerpt, number: ++number }))
    const points = one.points.map((point) => ({
      ...point,
      excerpt: point.excerpt === null ? null : before + point.excerpt,
    }))
    return { ...one, excerpts, points }
  })
}
