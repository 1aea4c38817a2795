import { Client, Events, GatewayIntentBits, type Message, Partials, REST, Routes } from 'discord.js'
import type { Standin } from '../standin.ts'
import { answerBody } from './answer-body.ts'
import { COMMANDS } from './commands.ts'
import { handleInteraction } from './handle-interaction.ts'

/** A small but real bot of discord.js. Only the address that it talks to is not Discord's. */
export interface TestBot {
  readonly client: Client<true>
  /** What its handlers and its connection failed with. */
  readonly errors: unknown[]
  /** Messages as it received them. */
  readonly heard: Message[]
}

/** How a bot differs from one that needs no privileged intent. */
export interface TestBotOptions {
  intents?: GatewayIntentBits[]
  /** How long the REST client waits for an answer. */
  timeoutMs?: number
}

/** Registers the commands, logs in and waits until the bot is ready. */
export async function startTestBot(standin: Standin, options: TestBotOptions = {}): Promise<TestBot> {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits
  const rest = { api: standin.apiUrl, timeout: options.timeoutMs ?? 2000 }
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(options.intents ?? [])],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    enforceNonce: true,
    rest,
  })
  const bot: TestBot = { client: client as Client<true>, errors: [], heard: [] }
  const keep = (error: unknown) => void bot.errors.push(error)
  client.on(Events.Error, keep)
  client.on(Events.ShardError, keep)
  client.on(Events.InteractionCreate, (interaction) => void handleInteraction(interaction).catch(keep))
  client.on(Events.MessageCreate, (message) => {
    bot.heard.push(message)
    void handleMessage(message).catch(keep)
  })
  await new REST(rest).setToken(standin.token).put(Routes.applicationCommands(standin.bot.id), { body: COMMANDS })
  const isReady = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(standin.token)
  await isReady
  return bot
}

async function handleMessage(message: Message): Promise<void> {
  const { channel, client, content } = message
  if (message.author.bot || !channel.isSendable()) return
  if (!channel.isDMBased() && !message.mentions.has(client.user)) return
  const question = content.replaceAll(`<@${client.user.id}>`, '').trim()
  await channel.sendTyping()
  if (channel.isDMBased() || channel.isThread()) {
    await message.reply(answerBody(question, 'reply'))
  } else {
    const thread = await message.startThread({ name: question.slice(0, 90) || 'Question' })
    await thread.send(answerBody(question, 'thread'))
  }
}
