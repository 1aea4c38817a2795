import type { Message, ThreadChannel } from 'discord.js'
import { LIMITS } from '../../rendering/discord/limits.ts'
import type { BotContext } from './bot-context.ts'
import { MISSING_ACCESS, MISSING_PERMISSIONS, THREAD_EXISTS } from './error-codes.ts'
import { discordCode } from './retry.ts'

/** A thread that was quiet for a day is put away. */
const ARCHIVE_AFTER_MINUTES = 1_440

/**
 * Starts a thread from a message, or finds the one that is there already.
 *
 * @returns null where there can be none: in a thread, in a direct message, or without the permission
 */
export async function openThread(
  message: Message,
  question: string,
  { client }: BotContext,
): Promise<ThreadChannel | null> {
  if (!message.inGuild() || message.channel.isThread() || !('threads' in message.channel)) return null
  const granted = message.channel.permissionsFor(client.user)
  if (!granted?.has('CreatePublicThreads') || !granted.has('SendMessagesInThreads')) return null
  try {
    return await message.startThread({ name: threadName(question), autoArchiveDuration: ARCHIVE_AFTER_MINUTES })
  } catch (error) {
    const code = discordCode(error)
    // A thread made from a message has the message's id.
    if (code === THREAD_EXISTS) return message.thread ?? ((await message.channel.threads.fetch(message.id)) || null)
    if (code === MISSING_PERMISSIONS || code === MISSING_ACCESS) return null
    throw error
  }
}

function threadName(question: string): string {
  const line = [...question.replace(/\s+/g, ' ')]
  return line.length <= LIMITS.thread.name ? line.join('') : `${line.slice(0, LIMITS.thread.name - 1).join('')}…`
}
