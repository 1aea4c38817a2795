import { PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { useTestBot } from './test-bot/use-test-bot.ts'

describe('permissions', () => {
  const scene = useTestBot()
  const { SendMessages, CreatePublicThreads, ViewChannel } = PermissionFlagsBits

  it('keep the bot from what it may not do', async () => {
    const { standin, guild, ann, bot } = scene()
    const deny = [CreatePublicThreads]
    const locked = standin.addChannel(guild, 'locked', { overwrites: [{ of: standin.bot, deny }] })
    standin.say(ann, locked, 'hi?', { mentions: [standin.bot] })
    expect(await standin.until(() => bot.errors[0], 'an error')).toMatchObject({ code: 50013 })
  })

  it('hide a channel from the bot', async () => {
    const { standin, guild, general, ann, bot } = scene()
    const hidden = standin.addChannel(guild, 'hidden', { overwrites: [{ of: standin.bot, deny: [ViewChannel] }] })
    const unheard = standin.say(ann, hidden, 'psst', { mentions: [standin.bot] })
    const said = standin.say(ann, general, 'hello')
    await standin.until(() => bot.heard.some(({ id }) => id === said.id), 'the message')
    expect(bot.heard.map(({ id }) => id)).not.toContain(unheard.id)
    const fetched = bot.client.rest.get(`/channels/${hidden.id}/messages`)
    await expect(fetched).rejects.toMatchObject({ code: 50001 })
  })

  it('of a role overrule everyone, and those of a member overrule the role', async () => {
    const { standin, guild, ann } = scene()
    const writers = standin.addRole(guild, 'Writers')
    const bob = standin.addMember(guild, 'bob', { roles: [writers] })
    const eve = standin.addMember(guild, 'eve', { roles: [writers] })
    const news = standin.addChannel(guild, 'news', {
      overwrites: [
        { of: guild, deny: [SendMessages] },
        { of: writers, allow: [SendMessages] },
        { of: eve, deny: [SendMessages] },
      ],
    })
    standin.say(bob, news, 'Good news.')
    expect(() => standin.say(ann, news, 'Me too.')).toThrow('ann may not write in news')
    expect(() => standin.say(eve, news, 'Me too.')).toThrow('eve may not write in news')
    standin.setOverwrites(news, [])
    standin.say(eve, news, 'At last.')
  })
})

describe('what is gone', () => {
  const scene = useTestBot({ timeoutMs: 1000 })

  it('is unknown: a message, a channel, a thread', async () => {
    const { standin, guild, general, ann, bot } = scene()
    const { rest } = bot.client
    const body = { content: 'hello' }
    const said = standin.say(ann, general, 'hello')
    standin.deleteMessage(said)
    const thread = rest.post(`/channels/${general.id}/messages/${said.id}/threads`, { body: { name: 'late' } })
    await expect(thread).rejects.toMatchObject({ code: 10008 })
    const closed = standin.addChannel(guild, 'closed')
    standin.deleteChannel(closed)
    await expect(rest.post(`/channels/${closed.id}/messages`, { body })).rejects.toMatchObject({ code: 10003 })
  })

  it('is a thread that a moderator locked', async () => {
    const { standin, general, ann, bot } = scene()
    const thread = await standin.threadFrom(standin.say(ann, general, 'yttrium?', { mentions: [standin.bot] }))
    await standin.botMessages(thread)
    standin.lockThread(thread)
    const sent = bot.client.rest.post(`/channels/${thread.id}/messages`, { body: { content: 'more' } })
    await expect(sent).rejects.toMatchObject({ code: 50083 })
  })

  it('is the chance of a second thread from one message', async () => {
    const { standin, general, ann, bot } = scene()
    const said = standin.say(ann, general, 'yttrium?', { mentions: [standin.bot] })
    await standin.threadFrom(said)
    const second = bot.client.rest.post(`/channels/${general.id}/messages/${said.id}/threads`, {
      body: { name: 'two' },
    })
    await expect(second).rejects.toMatchObject({ code: 160004 })
  })

  it('leaves a message sent once where its answer was lost', async () => {
    const { standin, ann } = scene()
    standin.fault('slow', { on: 'create-message', delayMs: 1300 })
    standin.say(ann, standin.dm(ann), 'once only')
    await standin.until(
      () => standin.requests.filter(({ route, status }) => route === 'create-message' && status === 200).length === 2,
      'the second attempt',
    )
    expect(await standin.botMessages(standin.dm(ann))).toHaveLength(1)
  })
})
