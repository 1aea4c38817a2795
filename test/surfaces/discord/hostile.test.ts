import { describe, expect, it } from 'vitest'
import { textOf, useBot } from './use-bot.ts'

const scene = useBot()

const QUESTIONS = [
  '@everyone @here <@123456789012345678> <@&123456789012345678> what is Project Vault?',
  '[click me](https://evil.example) what is Project Vault?',
  '# What is **Project** _Vault_ ~~worth~~ ||secretly|| `code` <t:0:R>?',
  '```js\nalert(1)\n``` what is Project Vault?',
  '> quote\n> what is Project Vault?\n-# small',
  `What is Project Vault? ${'稀土'.repeat(400)}`,
  `What is P\u0337r\u0337o\u0337j\u0337e\u0337c\u0337t\u0337 Vault? \u202e\u200b\u2066`,
  'samarium @everyone 2026',
]

describe('hostile words', () => {
  it.each(QUESTIONS)('ping nobody, link nowhere and break nothing: %j', async (question) => {
    const { standin, general, ann } = scene()
    const reply = await standin.slash(ann, general, 'ask', { question }).reply()
    expect(standin.pingsOf(reply)).toEqual({ users: [], roles: [], everyone: false })
    const text = textOf(reply)
    expect(text).not.toMatch(/(?<!\\)\]\((?!https:\/\/example\.org)/)
    expect(text).not.toMatch(/(?<![\\:/.\w])https:\/\/evil/)
    expect(text).not.toMatch(/(?<!\\)<t:/)
  })

  it('in a document are quoted as they stand, without effect', async () => {
    const { standin, general, ann } = scene()
    const reply = await standin
      .slash(ann, general, 'ask', { question: 'What does samarium cost in 2026?', source: 'hostile' })
      .reply()
    expect(standin.pingsOf(reply)).toEqual({ users: [], roles: [], everyone: false })
    expect(textOf(reply).replaceAll('\\', '').replaceAll('**', '')).toContain('Samarium @everyone @here')
  })

  it('in a mention name a thread of at most a hundred characters and ping nobody', async () => {
    const { standin, general, ann } = scene()
    const asked = standin.say(ann, general, `What is Project Vault? ${'x'.repeat(300)} @everyone`, {
      mentions: [standin.bot],
    })
    const thread = await standin.threadFrom(asked)
    expect([...(thread.name ?? '')].length).toBeLessThanOrEqual(100)
    const [answer] = await standin.botMessages(thread)
    expect(standin.pingsOf(answer!)).toEqual({ users: [], roles: [], everyone: false })
  })

  it('too long for a question are refused politely', async () => {
    const { standin, ann } = scene()
    const dm = standin.dm(ann)
    standin.say(ann, dm, 'word '.repeat(390))
    const [notice] = await standin.botMessages(dm)
    expect(textOf(notice!)).toMatch(/1[,.\s]?000/)
  })
})
