import { describe, expect, it, onTestFinished } from 'vitest'
import { useStandin } from '../../discord-standin/use-standin.ts'
import { BotProcess, startBot } from './bot-process.ts'
import { textOf, useBot } from './use-bot.ts'

describe('starting', () => {
  const scene = useBot()

  it('registers the commands, and not again when Discord has them', async () => {
    const { standin, bot, environment } = scene()
    expect(standin.commands().map(({ name }) => name)).toEqual(['ask', 'sources', 'help', 'Check this claim'])
    const writes = () => standin.requests.filter(({ route }) => route === 'put-commands').length
    expect(writes()).toBe(1)
    await bot.stop()
    await startBot(standin, environment)
    expect(writes()).toBe(1)
  })

  it('registers them in one guild where it is told to', async () => {
    const { standin, bot, guild, environment } = scene()
    await bot.stop()
    await startBot(standin, { ...environment, DISCORD_GUILD_ID: guild.id })
    expect(standin.commands(guild).map(({ name }) => name)).toContain('ask')
  })

  it('tries again while Discord cannot be reached', async () => {
    const { standin, bot, environment } = scene()
    await bot.stop()
    standin.fault('refused-connection', { downMs: 1_500 })
    await startBot(standin, environment)
  })

  it('finishes the answers that it is giving before it stops', async () => {
    const { standin, general, ann, bot } = scene()
    standin.fault('slow', { on: 'edit-reply', times: 1, delayMs: 800, before: true })
    const asked = standin.slash(ann, general, 'ask', { question: 'What is Project Vault?' })
    await asked.acknowledged()
    const stopped = bot.stop()
    expect(textOf(await asked.reply())).toContain('12 billion')
    expect(await stopped).toBe(0)
  })
})

describe('settings that Discord refuses', () => {
  const current = useStandin()

  it('end the bot with a sentence and status 2: a bad token', async () => {
    const bot = new BotProcess({ ...current().environment, DISCORD_TOKEN: 'not.a.token' })
    onTestFinished(async () => {
      await bot.stop('SIGKILL')
    })
    expect(await bot.ended()).toBe(2)
    expect(bot.log).toMatch(/Discord refuses the token/)
    expect(bot.log).not.toContain('not.a.token')
  })

  it('end the bot with a sentence and status 2: no token', async () => {
    const bot = new BotProcess({})
    expect(await bot.ended()).toBe(2)
    expect(bot.log).toMatch(/needs a token/)
  })
})
