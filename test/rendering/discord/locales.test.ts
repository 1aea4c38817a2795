import { describe, expect, it } from 'vitest'
import { CHECK_COMMAND_TEXT, COMMAND_TEXTS } from '../../../src/rendering/discord/command-texts.ts'
import { formatDate } from '../../../src/rendering/discord/format-date.ts'
import { LOCALES, pickLocale } from '../../../src/rendering/discord/locales/locale.ts'
import { textsFor } from '../../../src/rendering/discord/locales/texts-for.ts'
import type { NoticeCode, NoticeValues } from '../../../src/rendering/discord/notices.ts'
import { renderAnswer } from '../../../src/rendering/discord/render-answer.ts'
import { renderFollowUpModal } from '../../../src/rendering/discord/render-follow-up-modal.ts'
import { renderHelp } from '../../../src/rendering/discord/render-help.ts'
import { renderNotice } from '../../../src/rendering/discord/render-notice.ts'
import { nameProblems } from '../../discord-standin/rules/command-option-rules.ts'
import { BodyValidator } from '../../discord-standin/spec/body-validator.ts'
import { payloadProblems, textsOf } from './payload-problems.ts'
import { answer, bareExcerpt } from './samples.ts'

const NOTICES: { [Code in NoticeCode]: NoticeValues[Code] } = {
  'user-rate-limit': { seconds: 14 },
  'guild-rate-limit': { seconds: 1 },
  'queue-full': {},
  'shutting-down': {},
  'missing-permission': { permissions: ['ViewChannel', 'SendMessagesInThreads'] },
  'moderators-only': {},
  'guild-only': {},
  expired: {},
  'unknown-source': { id: 'no-such-source' },
  'question-too-long': { length: 1_200, limit: 1_000 },
  'claim-too-long': { length: 5_000, limit: 4_000 },
  'empty-question': {},
  'empty-claim': {},
  'feedback-stored': { helpful: true },
  'feedback-changed': { helpful: false },
  'no-index': {},
  failed: { reference: 'ab12' },
}
const notice = (code: NoticeCode, locale: (typeof LOCALES)[number]) => renderNotice(code, NOTICES[code], locale)
const FACTS = {
  generation: 7,
  sources: 126,
  passages: 2_316,
  asOf: '2026-06-30',
  conversationHours: 24,
  feedbackDays: 30,
}

/** All strings of a text tree, with what the functions make of sample values. */
function everyText(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree]
  if (typeof tree === 'function') return []
  return Object.values(tree as object).flatMap(everyText)
}

describe.each(LOCALES)('the words in %s', (locale) => {
  const texts = textsFor(locale)

  it('are all there', () => {
    expect(everyText(texts).every((text) => text.trim() === text && text !== '')).toBe(true)
    expect(everyText(texts).length).toBe(everyText(textsFor('en')).length)
  })

  it('fit into buttons, selects and modals without being cut', () => {
    const { context, excerpt, ...labels } = texts.buttons
    for (const label of [...Object.values(labels), context(25), context(null), excerpt(25)]) {
      expect([...label].length).toBeLessThanOrEqual(40)
    }
    const modal = renderFollowUpModal('a1', locale)
    expect(modal).toMatchObject({ custom_id: 'm1:fq:a1', title: texts.followUp.title })
    expect(new BodyValidator().problems('interaction-callback', { type: 9, data: modal })).toEqual([])
    expect(JSON.stringify(modal)).not.toContain('…')
  })

  it.each(Object.keys(NOTICES) as NoticeCode[])('say %s with its values', (code) => {
    const payload = notice(code, locale)
    expect(payloadProblems(payload)).toEqual([])
    const [text = ''] = textsOf(payload)
    expect(text).toMatch(/[.。)]$/)
    for (const value of Object.values(NOTICES[code]).flat()) {
      if (typeof value === 'number') expect(text.replaceAll(/\D/g, '')).toContain(String(value))
      if (typeof value === 'string')
        expect(text.replaceAll('\\', '')).toContain(texts.permissions[value as 'ViewChannel'] ?? value)
    }
  })

  it('make a help that Discord takes and that names the commands as this language does', () => {
    const payload = renderHelp(FACTS, locale)
    expect(payloadProblems(payload)).toEqual([])
    const help = textsOf(payload).join('\n')
    expect(help).toContain(`\`/${texts.commands.ask.name}\``)
    expect(help).toContain(`\`/${texts.commands.sources.name} ${texts.commands.sources.list.name}\``)
    expect(help).toContain(texts.commands.check.name)
    expect(help).toContain(formatDate('2026-06-30', locale))
    for (const figure of ['126', '24', '30', '7']) expect(help).toContain(figure)
    const bare = textsOf(renderHelp({ ...FACTS, generation: null, asOf: null, feedbackDays: null }, locale)).join('\n')
    expect(bare).not.toContain('null')
  })

  it('never pass a verdict', () => {
    const { claim } = texts
    const said = [
      ...everyText(claim),
      claim.agrees('A', 'B', 1),
      claim.differs('A', 'B', 1),
      claim.same(['A'], 1),
      claim.unmentioned(['A']),
      claim.statementsNotShown(2),
    ].join(' ')
    expect(said).not.toMatch(
      /\b(?:true|false|wrong|wahr|falsch|richtig|vrai|faux|fausse)\b|正しい|誤り|正确|错误|虚假/i,
    )
  })

  it('render an answer of several excerpts within the limits', () => {
    const excerpts = [1, 2, 3, 4].map((number) => bareExcerpt({ number }))
    expect(payloadProblems(renderAnswer(answer({ excerpts }), locale, { answerId: 'a1' }))).toEqual([])
  })
})

describe('commands', () => {
  it.each(Object.entries(COMMAND_TEXTS))('%s obeys the rules for names and descriptions', (path, text) => {
    expect(nameProblems(text as Parameters<typeof nameProblems>[0], path)).toEqual([])
    const names = [text.name, ...Object.values(text.name_localizations)]
    const descriptions = [text.description, ...Object.values(text.description_localizations)]
    for (const name of names) expect(name).toMatch(/^[-_'\p{Ll}\p{Lo}\p{Lm}\p{N}]{1,32}$/u)
    for (const description of descriptions) expect([...(description ?? '')].length).toBeLessThanOrEqual(100)
    expect(Object.keys(text.name_localizations).sort()).toEqual(['de', 'fr', 'ja', 'zh-CN'])
  })

  it('have options whose names differ in every language', () => {
    for (const locale of LOCALES) {
      const { ask, sources, help } = textsFor(locale).commands
      expect(new Set([ask.name, sources.name, help.name]).size).toBe(3)
      expect(new Set([ask.question.name, ask.source.name, ask.private.name]).size).toBe(3)
      expect(sources.list.name).not.toBe(sources.show.name)
    }
  })

  it('include the message command by its contract’s name', () => {
    expect(CHECK_COMMAND_TEXT.name).toBe('Check this claim')
    for (const name of Object.values(CHECK_COMMAND_TEXT.name_localizations)) {
      expect([...(name ?? '')].length).toBeLessThanOrEqual(32)
    }
  })
})

describe('pickLocale', () => {
  it.each([
    ['en-GB', 'en'],
    ['en-US', 'en'],
    ['de', 'de'],
    ['fr', 'fr'],
    ['ja', 'ja'],
    ['zh-CN', 'zh-cn'],
    ['zh-TW', 'en'],
    ['ko', 'en'],
    ['constructor', 'en'],
    [undefined, 'en'],
    [null, 'en'],
  ] as const)('answers %s in %s', (discord, locale) => {
    expect(pickLocale(discord)).toBe(locale)
  })
})

describe('formatDate', () => {
  it('says a date as exactly as it is known', () => {
    expect(LOCALES.map((locale) => formatDate('2025-04-04', locale))).toEqual([
      '4 April 2025',
      '4\\. April 2025',
      '4 avril 2025',
      '2025年4月4日',
      '2025年4月4日',
    ])
    expect(formatDate('2025-04', 'de')).toBe('April 2025')
    expect(formatDate('2025', 'en')).toBe('2025')
    expect(formatDate('<t:0>', 'en')).toBe('\\<t\\:0\\>')
  })
})
