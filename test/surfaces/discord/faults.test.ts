import { describe, expect, it } from 'vitest'
import { textOf, useBot } from './use-bot.ts'

const scene = useBot()
const ask = () => {
  const { standin, general, ann } = scene()
  return standin.slash(ann, general, 'ask', { question: 'What is Project Vault?' })
}

describe('a fault of Discord or the network', () => {
  it.each([
    ['lost-reply', { on: 'interaction-callback', times: 1 }],
    ['cut-connection', { on: 'interaction-callback', times: 1 }],
    ['server-error', { on: 'interaction-callback', times: 2 }],
    ['lost-reply', { on: 'edit-reply', times: 1 }],
    ['cut-connection', { on: 'edit-reply', times: 2 }],
    ['server-error', { on: 'edit-reply', times: 3 }],
    ['rate-limit', { on: 'edit-reply', times: 1, retryAfterMs: 300 }],
  ] as const)('%s on %j keeps no member from the answer', async (name, options) => {
    const { standin } = scene()
    const fault = standin.fault(name, options)
    expect(textOf(await ask().reply())).toContain('12 billion')
    expect(fault.used).toBeGreaterThan(0)
  })

  it('an expired token lets the answer appear in the channel instead', async () => {
    const { standin, general } = scene()
    standin.fault('expired-token', { on: 'edit-reply', times: 1 })
    ask()
    await expect
      .poll(() => standin.messagesIn(general).some((message) => textOf(message).includes('12 billion')))
      .toBe(true)
  })

  it('an interaction that came too late is let go', async () => {
    const { standin, general, ann, bot } = scene()
    standin.fault('expired-token', { on: 'interaction-callback', times: 1 })
    ask()
    await bot.logged('too late')
    expect(textOf(await standin.slash(ann, general, 'ask', { question: 'What is Project Vault?' }).reply())).toContain(
      '12',
    )
  })

  it.each([
    ['drop', {}],
    ['drop', { downMs: 1_500 }],
    ['reconnect', {}],
    ['invalid-session', {}],
  ] as const)('%s of the gateway (%j) ends no service', async (name, options) => {
    const { standin } = scene()
    const before = standin.identifies + standin.resumes
    standin.fault(name, options)
    await expect.poll(() => standin.identifies + standin.resumes, { timeout: 20_000 }).toBeGreaterThan(before)
    await standin.ready()
    expect(textOf(await ask().reply(20_000))).toContain('12 billion')
  })

  it('a message or a thread that is deleted meanwhile harms nobody', async () => {
    const { standin, general, ann, bot } = scene()
    standin.fault('unknown-channel', { on: 'create-message', times: 1 })
    standin.say(ann, general, 'What is Project Vault?', { mentions: [standin.bot] })
    await bot.logged(/could not be served/)
    expect(textOf(await ask().reply())).toContain('12 billion')
  })
})
