import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Excerpt } from '../../../src/answer/answer.ts'
import { LOCALES } from '../../../src/rendering/discord/locales/locale.ts'
import { textsFor } from '../../../src/rendering/discord/locales/texts-for.ts'
import { ephemeral } from '../../../src/rendering/discord/message-payload.ts'
import { renderAnswer } from '../../../src/rendering/discord/render-answer.ts'
import { renderClaimCheck } from '../../../src/rendering/discord/render-claim-check.ts'
import { renderContext } from '../../../src/rendering/discord/render-context.ts'
import { renderNotice } from '../../../src/rendering/discord/render-notice.ts'
import { renderSource } from '../../../src/rendering/discord/render-source.ts'
import { renderSourceList } from '../../../src/rendering/discord/render-source-list.ts'
import { shownText } from './discord-markdown.ts'
import { hostileAnswer, hostileCheck, hostileExcerpts, hostileText } from './hostile.ts'
import { expectHarmless, nodesOf, textsOf } from './payload-problems.ts'

const locale = fc.constantFrom(...LOCALES)
/** Each payload is checked against the whole of Discord's description, which takes a while; looking for the smallest
 * one that fails would take minutes, so the seed that is printed has to do. */
const RUNS = { numRuns: 100, endOnFailure: true }

const listed = hostileExcerpts(30).map((excerpts) =>
  excerpts.map(({ source, references, number }) => ({
    ...source,
    id: `source-${number}`,
    topics: [source.title],
    facts: [],
    references: references.map((reference, index) => ({ id: `s${index}`, ...reference })),
    passages: number,
  })),
)

/** Every block quote in a message is a whole quote, or says that it is cut and holds a stretch of one. */
function expectExactQuotes(quotes: string[], excerpts: readonly Excerpt[]): void {
  for (const shown of quotes) {
    const part = shown.replace(/^\[…\] /, '').replace(/ \[…\]$/, '')
    const isExact = excerpts.some(({ quote }) => shown === quote || (part !== shown && quote.includes(part)))
    expect(isExact).toBe(true)
  }
}

const quotesIn = (payload: Parameters<typeof nodesOf>[0]) =>
  nodesOf(payload).flatMap((node) => (node.type === 'quote' ? [shownText(node.children)] : []))

describe('with hostile texts', () => {
  it('an answer keeps to every limit, is harmless, quotes exactly and counts what it leaves out', () => {
    fc.assert(
      fc.property(hostileAnswer, locale, fc.boolean(), (answer, language, showQuestion) => {
        const payload = renderAnswer(answer, language, { answerId: 'an-answer', showQuestion })
        expectHarmless(payload)
        const quotes = quotesIn(payload)
        expectExactQuotes(quotes, answer.excerpts)
        const left = answer.excerpts.length - quotes.length
        const said = textsOf(payload).at(-1)?.includes(textsFor(language).excerpt.notShown(left, true)) ?? false
        expect(said).toBe(left > 0)
        expect(answer.excerpts.length === 0 || quotes.length > 0).toBe(true)
      }),
      RUNS,
    )
  })

  it('a check keeps to every limit, is harmless and quotes exactly', () => {
    fc.assert(
      fc.property(hostileCheck, locale, fc.boolean(), (check, language, buttons) => {
        const payload = renderClaimCheck(check, language, buttons ? { answerId: 'a-check' } : {})
        expectHarmless(payload)
        const excerpts = check.statements.flatMap((statement) => statement.excerpts)
        expectExactQuotes(quotesIn(payload), excerpts)
      }),
      RUNS,
    )
  })

  it('a context keeps to every limit, is harmless and quotes exactly', () => {
    fc.assert(
      fc.property(hostileExcerpts(1), hostileText(), hostileText(), locale, ([excerpt], before, after, language) => {
        if (excerpt === undefined) return
        const payload = renderContext({ excerpt, before, after, generation: 1 }, language)
        expectHarmless(payload)
        const quotes = quotesIn(payload)
        expect(quotes).toHaveLength(1)
        expectExactQuotes(quotes, [excerpt])
      }),
      RUNS,
    )
  })

  it('lists of sources keep to every limit, are harmless and lose none', () => {
    fc.assert(
      fc.property(listed, locale, (sources, language) => {
        const ids = new Set<string>()
        for (let page = 1; page <= sources.length; page++) {
          const payload = renderSourceList({ sources, generation: 3, page }, language)
          expectHarmless(payload)
          for (const match of JSON.stringify(payload).matchAll(/"value":"(source-\d+)"/g)) ids.add(match[1] ?? '')
        }
        expect(ids.size).toBe(sources.length)
      }),
      { ...RUNS, numRuns: 25 },
    )
  })

  it('one source keeps to every limit and is harmless, on every page', () => {
    fc.assert(
      fc.property(listed, locale, fc.integer({ min: -1, max: 9 }), ([source], language, page) => {
        if (source === undefined) return
        expectHarmless(renderSource({ source, generation: 3, page }, language))
        expectHarmless(renderSource({ source: { ...source, id: 'x'.repeat(100) }, generation: 3, page }, language))
      }),
      RUNS,
    )
  })

  it('a notice keeps to every limit and is harmless', () => {
    fc.assert(
      fc.property(hostileText(), locale, (text, language) => {
        expectHarmless(renderNotice('unknown-source', { id: text }, language))
        expectHarmless(renderNotice('failed', { reference: text }, language))
      }),
      RUNS,
    )
  })
})

describe('ephemeral', () => {
  it('adds the flag and leaves the rest as it is', () => {
    const payload = renderNotice('expired', {}, 'en')
    expect(payload.flags).toBe(32_768)
    expect(ephemeral(payload)).toEqual({ ...payload, flags: 32_768 + 64 })
  })
})
