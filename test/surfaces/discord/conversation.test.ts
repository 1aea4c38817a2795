import { PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { startBot } from './bot-process.ts'
import { button, textOf, useBot } from './use-bot.ts'

const scene = useBot()

describe('a mention', () => {
  it('is answered in a thread, where follow-ups count with what was asked before', async () => {
    const { standin, general, ann } = scene()
    const asked = standin.say(ann, general, 'When was Project Vault announced?', { mentions: [standin.bot] })
    const thread = await standin.threadFrom(asked)
    const [answer] = await standin.botMessages(thread)
    expect(textOf(answer!)).toContain('2 February 2026')
    expect(thread.name).toBe('When was Project Vault announced?')
    standin.say(ann, thread, 'and what does it cost?', { mentions: [standin.bot] })
    const messages = await standin.botMessages(thread, 2)
    expect(textOf(messages[1]!)).toContain('12 billion')
    expect(textOf(messages[1]!)).toContain('Project Vault')
  })

  it('in a thread is heard also as a reply that pings, and not without either', async () => {
    const { standin, general, ann } = scene()
    const thread = await standin.threadFrom(
      standin.say(ann, general, 'What is Project Vault?', { mentions: [standin.bot] }),
    )
    const [answer] = await standin.botMessages(thread)
    standin.say(ann, thread, 'just talking to ourselves')
    standin.say(ann, thread, 'since when?', { replyTo: answer! })
    const messages = await standin.botMessages(thread, 2)
    expect(messages).toHaveLength(2)
    expect(textOf(messages[1]!)).toContain('2 February 2026')
  })

  it('is answered as a reply where the bot may not start threads', async () => {
    const { standin, guild, ann } = scene()
    const locked = standin.addChannel(guild, 'locked', {
      overwrites: [{ of: standin.bot, deny: [PermissionFlagsBits.CreatePublicThreads] }],
    })
    const asked = standin.say(ann, locked, 'What is Project Vault?', { mentions: [standin.bot] })
    const [answer] = await standin.botMessages(locked)
    expect(answer!.message_reference?.message_id).toBe(asked.id)
    expect(standin.threadsIn(locked)).toEqual([])
  })

  it('where the bot may not speak is answered by a direct message that names the permission', async () => {
    const { standin, guild, ann } = scene()
    const mute = standin.addChannel(guild, 'mute', {
      overwrites: [{ of: standin.bot, deny: [PermissionFlagsBits.SendMessages] }],
    })
    standin.say(ann, mute, 'What is Project Vault?', { mentions: [standin.bot] })
    const [notice] = await standin.botMessages(standin.dm(ann))
    expect(textOf(notice!)).toMatch(/Send Messages/i)
    expect(standin.messagesIn(mute)).toHaveLength(1)
  })

  it('without a question is answered with a word on how to ask', async () => {
    const { standin, general, ann } = scene()
    standin.say(ann, general, '', { mentions: [standin.bot] })
    const [notice] = await standin.botMessages(general)
    expect(textOf(notice!).length).toBeGreaterThan(20)
  })

  it('answers the same message once, also when somebody started a thread from it already', async () => {
    const { standin, general, ann } = scene()
    standin.fault('thread-exists', { on: 'start-thread', times: 1 })
    standin.say(ann, general, 'What is Project Vault?', { mentions: [standin.bot] })
    await expect.poll(() => standin.requests.filter(({ route }) => route === 'start-thread').length).toBe(1)
    await expect.poll(() => standin.requests.filter(({ route }) => route === 'create-message').length).toBe(1)
  })
})

describe('a direct message', () => {
  it('is a conversation that survives a restart of the bot', async () => {
    const { standin, ann, bot, environment } = scene()
    const dm = standin.dm(ann)
    standin.say(ann, dm, 'What is Project Vault?')
    await standin.botMessages(dm)
    expect(await bot.stop()).toBe(0)
    await startBot(standin, environment)
    standin.say(ann, dm, 'when was it announced?')
    const messages = await standin.botMessages(dm, 2)
    expect(textOf(messages[1]!)).toContain('2 February 2026')
    expect(textOf(messages[1]!)).toContain('Project Vault')
  })

  it('does not carry a topic over to a question that stands alone', async () => {
    const { standin, ann } = scene()
    const dm = standin.dm(ann)
    standin.say(ann, dm, 'What is Project Vault?')
    await standin.botMessages(dm)
    standin.say(ann, dm, 'How high was the yttrium price in Europe?')
    const messages = await standin.botMessages(dm, 2)
    expect(textOf(messages[1]!)).toContain('270')
  })
})

describe('the button Follow up', () => {
  it('asks in a modal and counts the earlier question', async () => {
    const { standin, general, ann } = scene()
    const answer = await standin.slash(ann, general, 'ask', { question: 'What is Project Vault?' }).reply()
    const modal = await standin.press(ann, answer, button(answer, 'f')).modal()
    const followed = standin.submitModal(ann, modal, { question: 'when was it announced?' })
    expect(await followed.acknowledged()).toMatchObject({ deferred: true, ephemeral: false })
    expect(textOf(await followed.reply())).toContain('2 February 2026')
  })

  it('keeps private what follows a private answer', async () => {
    const { standin, general, ann } = scene()
    const answer = await standin
      .slash(ann, general, 'ask', { question: 'What is Project Vault?', private: true })
      .reply()
    const modal = await standin.press(ann, answer, button(answer, 'f')).modal()
    const followed = standin.submitModal(ann, modal, { question: 'when was it announced?' })
    expect(await followed.acknowledged()).toMatchObject({ ephemeral: true })
    await followed.reply()
  })
})
