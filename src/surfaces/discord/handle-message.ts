import type { Message, ThreadChannel } from 'discord.js'
import { type Locale, pickLocale } from '../../rendering/discord/locales/locale.ts'
import type { MessagePayload } from '../../rendering/discord/message-payload.ts'
import { renderAnswer } from '../../rendering/discord/render-answer.ts'
import { renderNotice } from '../../rendering/discord/render-notice.ts'
import type { BotContext } from './bot-context.ts'
import { missingPermissions } from './missing-permissions.ts'
import { noticeOf } from './notice-of.ts'
import { openThread } from './open-thread.ts'
import { outgoing } from './outgoing.ts'
import { placeOfMessage } from './place-of.ts'
import { retry } from './retry.ts'

/**
 * Answers a message that is meant for the bot: a mention in a channel (in a thread of its own, or as a reply where it
 * may not start one), a mention or a pinging reply inside a thread, any message in a direct message. Never rejects.
 */
export async function handleMessage(message: Message, context: BotContext): Promise<void> {
  if (!isForBot(message, context)) return
  const locale = pickLocale(message.guild?.preferredLocale)
  try {
    await answer(message, locale, context)
  } catch (error) {
    const notice = noticeOf(error, locale, context.logger)
    await message.reply(outgoing(notice)).catch((failure: unknown) => noticeOf(failure, locale, context.logger))
  }
}

function isForBot(message: Message, { client }: BotContext): boolean {
  if (message.author.bot || message.system || message.webhookId !== null) return false
  if (message.guildId === null) return true
  return message.mentions.users.has(client.user.id)
}

async function answer(message: Message, locale: Locale, context: BotContext): Promise<void> {
  const { desk, client } = context
  if (context.isStopping()) {
    await message.reply(outgoing(renderNotice('shutting-down', {}, locale)))
    return
  }
  const missing = missingPermissions(message, client.user)
  if (missing.length > 0) {
    // It may not speak here, so it says so where it may.
    await message.author.send(outgoing(renderNotice('missing-permission', { permissions: missing }, locale)))
    return
  }
  const question = questionIn(message, client.user.id)
  if (question === '') {
    await message.reply(outgoing(renderNotice('empty-question', {}, locale)))
    return
  }
  const thread = await openThread(message, question, context)
  await showTyping(thread ?? message.channel)
  const place = placeOfMessage(message, thread?.id ?? message.channelId)
  // A reply in a channel stands alone: what others ask there has nothing to do with it.
  const alone = thread === null && message.inGuild() && !message.channel.isThread()
  const { id, answer: found } = await desk.ask({ ...place, ...(alone ? { conversation: null } : {}), question })
  const payload = renderAnswer(found, locale, { answerId: id, showQuestion: false })
  const shown = await retry(() => say(message, thread, payload))
  await desk.shownIn(id, shown.channelId, shown.id)
}

async function say(message: Message, thread: ThreadChannel | null, payload: MessagePayload): Promise<Message> {
  return thread === null ? message.reply(outgoing(payload)) : thread.send(outgoing(payload))
}

/** A courtesy: whether it reaches Discord does not matter. */
async function showTyping(channel: Message['channel'] | ThreadChannel): Promise<void> {
  if (channel.isSendable()) await channel.sendTyping().catch(() => undefined)
}

/** The message without the mention of the bot. */
function questionIn(message: Message, botId: string): string {
  return message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ').trim()
}
