import { describe, expect, it } from 'vitest'
import { textOf, useBot } from './use-bot.ts'

const scene = useBot()

describe('/ask', () => {
  it('answers with an exact quote, its source, as-of date, status and publication', async () => {
    const { standin, general, ann } = scene()
    const asked = standin.slash(ann, general, 'ask', { question: 'What is Project Vault?' })
    expect(await asked.acknowledged()).toMatchObject({ deferred: true, ephemeral: false })
    const reply = await asked.reply()
    const text = textOf(reply).replaceAll('\\', '').replaceAll('**', '')
    expect(text).toContain('Project Vault is a US stockpile of critical minerals worth about USD 12 billion.')
    for (const part of ['Project Vault, the US stockpile', 'State Department', 'https://example.org/f', '2026']) {
      expect(text).toContain(part)
    }
    expect(standin.pingsOf(reply)).toEqual({ users: [], roles: [], everyone: false })
  })

  it('answers one member alone when it is asked to', async () => {
    const { standin, general, ann } = scene()
    const asked = standin.slash(ann, general, 'ask', { question: 'What is Project Vault?', private: true })
    expect(await asked.acknowledged()).toMatchObject({ ephemeral: true })
    expect(standin.isEphemeral(await asked.reply())).toBe(true)
  })

  it('offers sources by title and answers from the chosen one only', async () => {
    const { standin, general, ann } = scene()
    const choices = await standin
      .autocomplete(ann, general, 'ask', { question: 'x', source: 'YTTR' }, 'source')
      .choices()
    expect(choices.map(({ value }) => value)).toEqual(['yttrium'])
    const reply = await standin
      .slash(ann, general, 'ask', { question: 'How high was the price in November 2025?', source: 'yttrium' })
      .reply()
    expect(textOf(reply)).toContain('270')
    expect(textOf(reply)).not.toContain('Announcement')
  })

  it('checks the chosen source again, since anything can be typed there', async () => {
    const { standin, general, ann } = scene()
    const reply = await standin
      .slash(ann, general, 'ask', { question: 'price?', source: 'nothing-of-that-name' })
      .reply()
    expect(textOf(reply).replaceAll('\\', '')).toContain('nothing-of-that-name')
  })

  it('says what it does not cover', async () => {
    const { standin, general, ann } = scene()
    const reply = await standin.slash(ann, general, 'ask', { question: 'Who won the cricket match yesterday?' }).reply()
    expect(textOf(reply)).toMatch(/not cover/i)
  })

  it('works in a direct message and as a user install in a guild where the bot is not', async () => {
    const { standin, ann } = scene()
    const elsewhere = standin.addGuild('Elsewhere', { installed: false })
    const hall = standin.addChannel(elsewhere, 'hall')
    standin.addMember(elsewhere, ann)
    standin.installForUser(ann)
    for (const channel of [standin.dm(ann), hall]) {
      const reply = await standin.slash(ann, channel, 'ask', { question: 'What is Project Vault?' }).reply()
      expect(textOf(reply)).toContain('12 billion')
    }
  })

  it('speaks the languages of its members and quotes in the language of the source', async () => {
    const { standin, general, ann } = scene()
    for (const locale of ['de', 'fr', 'ja', 'zh-CN'] as const) {
      const reply = await standin.slash(ann, general, 'ask', { question: 'What is Project Vault?' }, { locale }).reply()
      expect(textOf(reply).replaceAll('\\', '').replaceAll('**', '')).toContain('worth about USD 12 billion')
      expect(textOf(reply), locale).not.toMatch(/\bAnswer\b/)
    }
  })

  it('is polite to a member who asks too much', async () => {
    const { standin, general, ann } = scene()
    const asked = Array.from({ length: 8 }, () =>
      standin.slash(ann, general, 'ask', { question: 'What is Project Vault?' }),
    )
    const texts = (await Promise.all(asked.map((one) => one.reply()))).map(textOf)
    expect(texts.filter((text) => text.includes('12 billion'))).toHaveLength(6)
    expect(texts.filter((text) => /second|minute/i.test(text) && !text.includes('12 billion'))).toHaveLength(2)
  })
})
