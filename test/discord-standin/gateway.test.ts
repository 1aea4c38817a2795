import { Client, GatewayIntentBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { startTestBot } from './test-bot/start-test-bot.ts'
import { useTestBot } from './test-bot/use-test-bot.ts'
import { useStandin } from './use-standin.ts'

/** The bot reconnects at once, or after the pause of discord.js after a refused connection. */
const PATIENCE_MS = 20_000

describe('a bot that is connected', () => {
  const scene = useTestBot({ heartbeatMs: 300 })

  it.each([
    ['a connection that breaks', 'drop', {}],
    ['a connection that is closed', 'drop', { code: 4000 }],
    ['the request to reconnect', 'reconnect', {}],
  ] as const)('resumes after %s and misses nothing', async (_what, name, options) => {
    const { standin, general, ann } = scene()
    standin.fault(name, options)
    const asked = standin.slash(ann, general, 'ask', { question: 'during the drop?' })
    expect((await asked.reply(PATIENCE_MS)).embeds[0]?.description).toBe('About: during the drop?')
    await standin.until(() => standin.resumes === 1, 'the bot to resume', PATIENCE_MS)
    expect(standin.identifies).toBe(1)
  })

  it('is told every event that it missed, in order and once', async () => {
    const { standin, general, ann, bot } = scene()
    standin.fault('drop', { downMs: 300 })
    const said = ['one', 'two', 'three'].map((text) => standin.say(ann, general, text, { mentions: [standin.bot] }))
    const heard = () => bot.heard.filter((message) => message.author.id === ann.id).map((message) => message.id)
    await standin.until(() => heard().length === said.length, 'the messages', PATIENCE_MS)
    await standin.botMessages(await standin.threadFrom(said[2]!), 1, PATIENCE_MS)
    expect(heard()).toEqual(said.map((message) => message.id))
  })

  it('identifies anew when its session is gone', async () => {
    const { standin, general, ann } = scene()
    standin.fault('invalid-session')
    await standin.until(() => standin.identifies === 2, 'the bot to identify', PATIENCE_MS)
    await standin.ready()
    await standin.slash(ann, general, 'ask', { question: 'again?' }).reply()
    expect(standin.resumes).toBe(0)
  })

  it('reconnects when its heartbeats are not acknowledged', async () => {
    const { standin, general, ann } = scene()
    standin.fault('zombie')
    await standin.until(() => standin.resumes === 1, 'the bot to resume', PATIENCE_MS)
    await standin.slash(ann, general, 'ask', { question: 'alive?' }).reply()
  })

  it('comes back after nothing listened for a while', async () => {
    const { standin, general, ann } = scene()
    standin.fault('refused-connection', { downMs: 300 })
    const isBack = () => standin.identifies + standin.resumes > 1
    await standin.until(isBack, 'the bot to come back', PATIENCE_MS)
    await standin.slash(ann, general, 'ask', { question: 'back?' }).reply()
  })

  it('hears of a server, a channel and a role that are added later', async () => {
    const { standin, bot } = scene()
    const guild = standin.addGuild('Later')
    const channel = standin.addChannel(guild, 'lobby', { topic: 'Talk' })
    const role = standin.addRole(guild, 'Readers')
    const known = await standin.until(() => bot.client.channels.cache.get(channel.id), 'the channel')
    expect(known).toMatchObject({ name: 'lobby', topic: 'Talk' })
    await standin.until(() => bot.client.guilds.cache.get(guild.id)?.roles.cache.get(role.id), 'the role')
  })
})

describe('a bot that logs in', () => {
  const standin = useStandin()
  const clientWith = (intents: number[]) => {
    const client = new Client({ intents, rest: { api: standin().apiUrl } })
    client.on('shardError', () => {})
    return client
  }

  it('is refused with a wrong token', async () => {
    const client = clientWith([GatewayIntentBits.Guilds])
    await expect(client.login('wrong.token.altogether')).rejects.toThrow(/invalid token/i)
    expect(standin().requests.at(-1)).toMatchObject({ route: 'gateway-url', status: 401 })
  })

  it('is refused with an intent that is not switched on, which is a violation', async () => {
    const client = clientWith([GatewayIntentBits.MessageContent])
    await expect(client.login(standin().token)).rejects.toThrow(/disallowed intents/i)
    await client.destroy()
    expect(standin().takeViolations('gateway')).toHaveLength(1)
  })

  it('makes the stand-in ready', async () => {
    await expect(standin().ready(20)).rejects.toThrow('the bot to identify')
    const bot = await startTestBot(standin())
    await standin().ready()
    await bot.client.destroy()
  })

  it('gets an error of the server where one is asked for', async () => {
    standin().fault('server-error', { on: 'gateway-url', times: 4, status: 503 })
    const client = clientWith([GatewayIntentBits.Guilds])
    await expect(client.login(standin().token)).rejects.toMatchObject({ status: 503 })
  })
})
