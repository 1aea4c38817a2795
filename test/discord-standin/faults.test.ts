import { describe, expect, it } from 'vitest'
import { useTestBot } from './test-bot/use-test-bot.ts'

/** Longer than this an answer must not take. */
const TIMEOUT_MS = 2500
const scene = useTestBot({ timeoutMs: TIMEOUT_MS })

/** Asks a question and waits for the answer. */
async function ask(): Promise<{ afterMs: number }> {
  const { standin, general, ann } = scene()
  const start = Date.now()
  const reply = await standin.slash(ann, general, 'ask', { question: 'in spite of it?' }).reply()
  expect(reply.embeds[0]?.description).toBe('About: in spite of it?')
  return { afterMs: Date.now() - start }
}

/** How the requests of a route were answered. */
function statuses(route: string): (number | null)[] {
  return scene()
    .standin.requests.filter((request) => request.route === route)
    .map((request) => request.status)
}

describe('a fault of a request', () => {
  it('limits the rate, and discord.js waits as long as it is told', async () => {
    const fault = scene().standin.fault('rate-limit', { on: 'edit-reply', retryAfterMs: 400 })
    expect((await ask()).afterMs).toBeGreaterThan(400)
    expect(statuses('edit-reply')).toEqual([429, 200])
    expect(fault.used).toBe(1)
    await fault.happened()
  })

  it('limits the rate of all requests together', async () => {
    const start = Date.now()
    scene().standin.fault('rate-limit', { on: 'edit-reply', retryAfterMs: 200, global: true })
    await ask()
    expect(Date.now() - start).toBeGreaterThan(200)
  })

  it('is an error of the server, which discord.js tries again', async () => {
    scene().standin.fault('server-error', { on: 'edit-reply', times: 2 })
    await ask()
    expect(statuses('edit-reply')).toEqual([502, 502, 200])
  })

  it('cuts the connection before the request counts', async () => {
    scene().standin.fault('cut-connection', { on: 'edit-reply' })
    await ask()
    expect(statuses('edit-reply')).toEqual([null, 200])
  })

  it('loses the answer to a first answer, and the second attempt is refused without being held against the bot', async () => {
    scene().standin.fault('lost-reply', { on: 'interaction-callback' })
    await ask()
    expect(scene().standin.requests.find(({ code }) => code !== null)).toMatchObject({ code: 40060 })
  })

  it('is a slow answer, after which discord.js tries again', async () => {
    scene().standin.fault('slow', { on: 'interaction-callback', delayMs: TIMEOUT_MS + 300 })
    await ask()
    expect(scene().standin.requests.find(({ code }) => code !== null)).toMatchObject({ code: 40060 })
  })

  it('lets the token of an interaction be expired', async () => {
    const { standin, general, ann, bot } = scene()
    standin.fault('expired-token', { on: 'edit-reply' })
    standin.slash(ann, general, 'ask', { question: 'too late?' })
    expect(await standin.until(() => bot.errors[0], 'an error')).toMatchObject({ code: 50027 })
  })

  it('lets an interaction be unknown', async () => {
    const { standin, general, ann } = scene()
    standin.fault('expired-token', { on: 'interaction-callback' })
    const asked = standin.slash(ann, general, 'ask', { question: 'too late?' })
    await standin.until(() => standin.requests.find(({ code }) => code === 10062), 'the refusal')
    standin.clock.advance(3000)
    expect(await asked.failure()).toContain('did not respond')
  })

  it.each([
    ['missing-permissions', 50013],
    ['missing-access', 50001],
    ['unknown-channel', 10003],
    ['unknown-thread', 10003],
    ['unknown-message', 10008],
    ['thread-exists', 160004],
  ] as const)('is %s', async (name, code) => {
    const { standin, general, ann, bot } = scene()
    standin.fault(name, { on: 'start-thread' })
    standin.say(ann, general, 'a thread, please', { mentions: [standin.bot] })
    expect(await standin.until(() => bot.errors[0], 'an error')).toMatchObject({ code })
  })

  it('keeps an attachment from being fetched', async () => {
    const { standin, general, ann } = scene()
    const said = standin.say(ann, general, 'look', { files: [{ name: 'a.txt', data: 'abc' }] })
    const { url } = said.attachments[0]!
    standin.fault('server-error', { on: 'attachment' })
    standin.fault('cut-connection', { on: 'attachment' })
    expect((await fetch(url)).status).toBe(502)
    await expect(fetch(url)).rejects.toThrow()
    expect(await (await fetch(url)).text()).toBe('abc')
  })

  it('strikes as often as it is told, after as many as it is told to pass over, until it is removed', async () => {
    const { standin } = scene()
    const fault = standin.fault('server-error', { on: 'edit-reply', times: 9, skip: 1 })
    await ask()
    expect(fault.used).toBe(0)
    fault.remove()
    await ask()
    expect(fault.used).toBe(0)
  })
})
