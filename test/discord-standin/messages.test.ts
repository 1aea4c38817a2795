import { GatewayIntentBits } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { useTestBot } from './test-bot/use-test-bot.ts'

/** What the bot received of the message with this id. */
function heardOf({ bot }: ReturnType<ReturnType<typeof useTestBot>>, id: string) {
  return bot.heard.find((message) => message.id === id)
}

describe('without the intent for message content', () => {
  const scene = useTestBot()

  it('a message that does not mention the bot arrives without its text', async () => {
    const { standin, general, ann } = scene()
    const files = [{ name: 'a.txt', data: 'a' }]
    const said = standin.say(ann, general, 'Nobody asked you.', { files })
    const heard = await standin.until(() => heardOf(scene(), said.id), 'the message')
    expect(heard.content).toBe('')
    expect(heard.attachments.size).toBe(0)
    expect(said.content).toBe('Nobody asked you.')
    const fetched = scene().bot.client.rest.get(`/channels/${general.id}/messages/${said.id}`)
    expect(await fetched).toMatchObject({ content: '', attachments: [] })
  })

  it('a mention is answered in a thread of its own', async () => {
    const { standin, general, ann } = scene()
    const said = standin.say(ann, general, 'what about yttrium?', { mentions: [standin.bot] })
    const thread = await standin.threadFrom(said)
    const [answer] = await standin.botMessages(thread)
    expect(answer!.embeds[0]?.description).toBe('About: what about yttrium?')
    expect(thread.name).toBe('what about yttrium?')
    expect(standin.threadsIn(general)).toEqual([thread])
    expect(standin.typing).toEqual([{ channelId: general.id, at: expect.any(Number) }])
  })

  it('in a thread a reply that pings is heard, and one that does not is not', async () => {
    const { standin, general, ann } = scene()
    const thread = await standin.threadFrom(standin.say(ann, general, 'yttrium?', { mentions: [standin.bot] }))
    const [answer] = await standin.botMessages(thread)
    const silent = standin.say(ann, thread, 'and scandium?', { replyTo: answer!, ping: false })
    expect((await standin.until(() => heardOf(scene(), silent.id), 'the reply')).content).toBe('')
    standin.say(ann, thread, 'and terbium?', { replyTo: answer! })
    const [, second] = await standin.botMessages(thread, 2)
    expect(second!.embeds[0]?.description).toBe('About: and terbium?')
  })

  it('direct messages are read and answered', async () => {
    const { standin, ann } = scene()
    const said = standin.say(ann, standin.dm(ann), 'hello there')
    const [answer] = await standin.botMessages(standin.dm(ann))
    expect(answer!.embeds[0]?.description).toBe('About: hello there')
    expect(answer!.message_reference?.message_id).toBe(said.id)
    expect(standin.pingsOf(answer!).users).toEqual([])
  })

  it('the bot reads its own messages', async () => {
    const { standin, ann } = scene()
    standin.say(ann, standin.dm(ann), 'hello there')
    const [answer] = await standin.botMessages(standin.dm(ann))
    const heard = await standin.until(() => heardOf(scene(), answer!.id), 'its own message')
    expect(heard.embeds[0]?.description).toBe('About: hello there')
  })
})

describe('with the intent for message content', () => {
  const { MessageContent } = GatewayIntentBits
  const scene = useTestBot({ privilegedIntents: MessageContent, intents: [MessageContent] })

  it('every text arrives', async () => {
    const { standin, general, ann } = scene()
    const said = standin.say(ann, general, 'Nobody asked you.')
    const heard = await standin.until(() => heardOf(scene(), said.id), 'the message')
    expect(heard.content).toBe('Nobody asked you.')
  })
})

describe('what the bot sends of its own accord', () => {
  const scene = useTestBot({ uploadLimit: 1000 })

  it('is a direct message', async () => {
    const { standin, ann, bot } = scene()
    await bot.client.users.send(ann.id, 'The index is rebuilt.')
    expect(standin.messagesIn(standin.dm(ann))).toMatchObject([{ content: 'The index is rebuilt.' }])
  })

  it('is a file, as long as it is not too large', async () => {
    const { standin, general, bot } = scene()
    const channel = bot.client.channels.cache.get(general.id)
    if (!channel?.isSendable()) throw new Error('The bot does not know the channel.')
    const fileOf = (bytes: number) => ({
      name: 'report.txt',
      attachment: Buffer.alloc(bytes, 'x'),
      description: 'A report',
    })
    await channel.send({ files: [fileOf(1000)] })
    const [sent] = await standin.botMessages(general)
    expect(sent!.attachments).toMatchObject([{ filename: 'report.txt', size: 1000, description: 'A report' }])
    expect(await (await fetch(sent!.attachments[0]!.url)).text()).toBe('x'.repeat(1000))
    await expect(channel.send({ files: [fileOf(1001)] })).rejects.toMatchObject({ code: 40005 })
  })

  it('is edited and deleted', async () => {
    const { standin, general, bot } = scene()
    const channel = bot.client.channels.cache.get(general.id)
    if (!channel?.isSendable()) throw new Error('The bot does not know the channel.')
    const message = await channel.send('first')
    await message.edit('second')
    const [sent] = standin.messagesIn(general)
    expect(standin.versionsOf(sent!)).toMatchObject([{ content: 'second' }])
    await message.delete()
    expect(standin.isDeleted(sent!)).toBe(true)
    expect(standin.messagesIn(general)).toEqual([])
  })
})
