import { Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { useTestBot } from './test-bot/use-test-bot.ts'

const scene = useTestBot()
const MINUTE_MS = 60_000

/** Where a bot writes with the token of an interaction. */
function webhook(token: string): `/webhooks/${string}` {
  return Routes.webhook(scene().standin.bot.id, token)
}

describe('an interaction', () => {
  it('fails after 3 s without a first answer, which is a violation', async () => {
    const { standin, general, ann, bot } = scene()
    bot.client.removeAllListeners('interactionCreate')
    const asked = standin.slash(ann, general, 'ask', { question: 'anyone?' })
    standin.clock.advance(2900)
    expect(standin.violations).toEqual([])
    standin.clock.advance(200)
    expect(await asked.failure()).toBe('The application did not respond within 3000 ms.')
    await expect(asked.reply()).rejects.toThrow('did not respond')
    const [violation] = standin.takeViolations('no-acknowledgement')
    expect(violation?.detail).toBe('no first answer to "ask" of ann')
  })

  it('is unknown to Discord after 3 s', async () => {
    const { standin, general, ann, bot } = scene()
    bot.client.removeAllListeners('interactionCreate')
    const { interaction } = standin.slash(ann, general, 'ask', { question: 'anyone?' })
    standin.clock.advance(3001)
    const late = bot.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
      body: { type: 5 },
      auth: false,
    })
    await expect(late).rejects.toMatchObject({ code: 10062 })
    standin.takeViolations('no-acknowledgement')
  })

  it('can be answered once only', async () => {
    const { standin, general, ann, bot } = scene()
    const asked = standin.slash(ann, general, 'ask', { question: 'twice?' })
    await asked.reply()
    const { id, token } = asked.interaction
    const again = bot.client.rest.post(Routes.interactionCallback(id, token), { body: { type: 5 }, auth: false })
    await expect(again).rejects.toMatchObject({ code: 40060 })
    expect(standin.takeViolations('double-acknowledgement')).toHaveLength(1)
  })

  it('can be edited and followed up for 15 minutes', async () => {
    const { standin, general, ann, bot } = scene()
    const asked = standin.slash(ann, general, 'ask', { question: 'how long?' })
    await asked.reply()
    const path = webhook(asked.interaction.token)
    const body = { content: 'later' }
    standin.clock.advance(14 * MINUTE_MS)
    await bot.client.rest.post(path, { body, auth: false })
    standin.clock.advance(2 * MINUTE_MS)
    await expect(bot.client.rest.post(path, { body, auth: false })).rejects.toMatchObject({ code: 50027 })
    const edited = bot.client.rest.patch(`${path}/messages/@original`, { body, auth: false })
    await expect(edited).rejects.toMatchObject({ code: 50027 })
    expect(await asked.followUps()).toHaveLength(1)
  })

  it('cannot be followed up before its first answer', async () => {
    const { standin, general, ann, bot } = scene()
    bot.client.removeAllListeners('interactionCreate')
    const { interaction } = standin.slash(ann, general, 'ask', { question: 'anyone?' })
    const early = bot.client.rest.post(webhook(interaction.token), { body: { content: 'now' }, auth: false })
    await expect(early).rejects.toMatchObject({ code: 10015 })
  })

  it('has its deferred reply filled in by an edit, not by a follow-up', async () => {
    const { standin, general, ann, bot } = scene()
    bot.client.removeAllListeners('interactionCreate')
    const asked = standin.slash(ann, general, 'ask', { question: 'anyone?' })
    const { id, token } = asked.interaction
    await bot.client.rest.post(Routes.interactionCallback(id, token), { body: { type: 5 }, auth: false })
    await bot.client.rest.post(webhook(token), { body: { content: 'now' }, auth: false })
    expect((await asked.reply()).content).toBe('now')
    expect(standin.takeViolations('follow-up-before-reply')).toHaveLength(1)
  })

  it('of a user install can be followed up five times', async () => {
    const { standin, ann, bot } = scene()
    const elsewhere = standin.addGuild('Elsewhere', { installed: false })
    const hall = standin.addChannel(elsewhere, 'hall')
    standin.addMember(elsewhere, ann)
    standin.installForUser(ann)
    const asked = standin.slash(ann, hall, 'ask', { question: 'how often?' })
    await asked.reply()
    const again = () => bot.client.rest.post(webhook(asked.interaction.token), { body: { content: 'x' }, auth: false })
    for (let sent = 0; sent < 5; sent++) await again()
    standin.clock.advance(2000)
    await expect(again()).rejects.toMatchObject({ code: 40094 })
  })
})

describe('the address of an attachment', () => {
  it('runs out', async () => {
    const { standin, general, ann } = scene()
    const said = standin.say(ann, general, 'look', { files: [{ name: 'a.txt', data: 'abc' }] })
    const { url } = said.attachments[0]!
    expect(await (await fetch(url)).text()).toBe('abc')
    standin.clock.advance(25 * 60 * MINUTE_MS)
    expect((await fetch(url)).status).toBe(404)
  })
})

describe('the rate limit', () => {
  it('is kept by discord.js, and its excess is a violation', async () => {
    const { standin, general, bot } = scene()
    const url = `${standin.apiUrl}/v10/channels/${general.id}/typing`
    const headers = { authorization: `Bot ${standin.token}`, 'user-agent': 'DiscordBot (test, 1)' }
    for (let sent = 0; sent < 5; sent++) expect((await fetch(url, { method: 'POST', headers })).status).toBe(204)
    const refused = await fetch(url, { method: 'POST', headers })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(standin.takeViolations('rate-limit')).toHaveLength(1)
    standin.clock.advance(5000)
    await bot.client.rest.post(`/channels/${general.id}/typing`)
  })
})
