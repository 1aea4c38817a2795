import { setTimeout as sleep } from 'node:timers/promises'
import { textsFor } from '../../src/rendering/discord/locales/texts-for.ts'
import type { Invocation } from '../discord-standin/driver/invocation.ts'
import { isLoading } from '../discord-standin/state/stored-message.ts'
import { textOf } from '../surfaces/discord/use-bot.ts'

/** What became of a question. */
export interface Settled {
  fate: 'answered' | 'refused' | 'failed' | 'unanswered'
  /** From the question to the first answer of the bot; null where there was none within Discord's three seconds. */
  acknowledgedMs: number | null
  /** From the question to the text of the reply. */
  repliedMs: number | null
  /** The generation that an answer names. */
  generation: number | null
  text: string
}

/**
 * Waits until every question has its reply, but no longer than a time. One loop looks at all of them: a timer for each
 * would keep the machine busy that is being measured.
 */
export async function settle(asked: readonly Invocation[], withinMs: number): Promise<Settled[]> {
  const end = Date.now() + withinMs
  const settled = new Map<Invocation, Settled>()
  while (settled.size < asked.length && Date.now() < end) {
    for (const invocation of asked) {
      const fate = settled.has(invocation) ? null : look(invocation)
      if (fate !== null) settled.set(invocation, fate)
    }
    await sleep(LOOK_EVERY_MS)
  }
  return asked.map((invocation) => settled.get(invocation) ?? unanswered(invocation))
}

const LOOK_EVERY_MS = 5

function look(invocation: Invocation): Settled | null {
  const { original, status, sentAt, failure } = invocation.interaction
  if (failure !== null) return unanswered(invocation)
  if (status !== 'answered' || original === null || isLoading(original)) return null
  const text = textOf(original)
  const generation = GENERATION.exec(text)?.[1]
  return {
    fate: generation !== undefined ? 'answered' : REFUSAL.test(text) ? 'refused' : 'failed',
    acknowledgedMs: invocation.interaction.acknowledgement?.afterMs ?? null,
    repliedMs: Date.now() - sentAt,
    generation: generation === undefined ? null : Number(generation),
    text,
  }
}

const GENERATION = new RegExp(textsFor('en').generation('(\\d+)'))
/** In all notices that ask for patience. */
const REFUSAL = /Please ask again in/

function unanswered({ interaction }: Invocation): Settled {
  const acknowledgedMs = interaction.acknowledgement?.afterMs ?? null
  return { fate: 'unanswered', acknowledgedMs, repliedMs: null, generation: null, text: '' }
}
