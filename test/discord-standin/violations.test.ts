import { Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { useTestBot } from './test-bot/use-test-bot.ts'

const scene = useTestBot()

describe('a violation', () => {
  it('is refused as Discord refuses it, and fails the test that caused it', async () => {
    const { standin, general, bot } = scene()
    const body = { content: 'x'.repeat(2001), embeds: [{ title: 'x'.repeat(300) }] }
    const sent = bot.client.rest.post(Routes.channelMessages(general.id), { body })
    await expect(sent).rejects.toMatchObject({
      code: 50035,
      rawError: { errors: { embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] } } } } },
    })
    expect(() => standin.expectNoViolations()).toThrow(
      /broke Discord's rules.*embeds\.0\.title: BASE_TYPE_BAD_LENGTH.*POST/s,
    )
    expect(standin.violations).toEqual([])
    expect(standin.messagesIn(general)).toEqual([])
  })

  it('can break Discord', async () => {
    const { standin, general, bot } = scene()
    const body = { flags: 1 << 15, components: [{ type: 10, content: '稀'.repeat(3390) }] }
    bot.client.rest.options.retries = 0
    await expect(bot.client.rest.post(Routes.channelMessages(general.id), { body })).rejects.toMatchObject({
      status: 500,
    })
    expect(standin.takeViolations('body')).toHaveLength(1)
  })

  it('of a command leaves the commands as they were', async () => {
    const { standin, bot } = scene()
    const before = standin.commands()
    const commands = Routes.applicationCommands(standin.bot.id)
    const sent = bot.client.rest.put(commands, { body: [{ name: 'Ask Me', description: 'x' }] })
    await expect(sent).rejects.toMatchObject({ code: 50035 })
    expect(standin.commands()).toBe(before)
    standin.takeViolations('body')
  })

  it('is a route that does not exist, and an agent that is no bot', async () => {
    const { standin, bot } = scene()
    await expect(bot.client.rest.get('/nothing/here')).rejects.toMatchObject({ status: 404 })
    expect(standin.takeViolations('unknown-route')[0]?.request).toBe('GET /nothing/here')
    expect((await fetch(`${standin.apiUrl}/v10/users/@me`)).status).toBe(403)
    expect(standin.takeViolations('user-agent')).toHaveLength(1)
  })
})

describe('commands', () => {
  it('are overwritten as a whole, and keep their ids by name', async () => {
    const { standin, guild, bot } = scene()
    const { rest } = bot.client
    const [ask] = standin.commands()
    const path = Routes.applicationCommands(standin.bot.id)
    await rest.put(path, { body: [{ name: 'ask', description: 'Ask anew' }] })
    expect(standin.commands()).toMatchObject([{ id: ask!.id, description: 'Ask anew' }])

    const ofGuild = Routes.applicationGuildCommands(standin.bot.id, guild.id)
    await rest.post(ofGuild, { body: { name: 'here', description: 'Only here' } })
    const [here] = standin.commands(guild)
    expect(here).toMatchObject({ name: 'here', guild_id: guild.id })
    await rest.patch(`${ofGuild}/${here!.id}`, { body: { description: 'Nowhere else' } })
    expect(await rest.get(ofGuild)).toMatchObject([{ id: here!.id, description: 'Nowhere else' }])
    await rest.delete(`${ofGuild}/${here!.id}`)
    expect(standin.commands(guild)).toEqual([])
    expect(standin.commands()).toHaveLength(1)
  })
})
