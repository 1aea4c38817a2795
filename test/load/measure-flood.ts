import { setTimeout as sleep } from 'node:timers/promises'
import type { Invocation } from '../discord-standin/driver/invocation.ts'
import type { Standin } from '../discord-standin/standin.ts'
import { acknowledgements, fates, print, replies } from './figures.ts'
import { type LoadScene, withBot } from './load-scene.ts'
import { type Settled, settle } from './settle.ts'

/** One guild asks 300 questions at the same moment while another asks one a second. */
export async function measureFlood(scene: LoadScene): Promise<void> {
  await withBot(scene, async ({ standin, bot }) => {
    await bot.eventLoopDelay()
    const flooding = members(standin, 'loud', FLOOD / QUESTIONS_EACH)
    const calm = members(standin, 'calm', SECONDS)
    const ask = (member: Member | undefined, at: number): Invocation[] =>
      member === undefined
        ? []
        : [standin.slash(member.user, member.channel, 'ask', { question: scene.questions[at]! })]
    const flood = Array.from({ length: FLOOD }, (_, at) => ask(flooding[at % flooding.length], at)).flat()
    const flooded = settle(flood, ANSWERED_WITHIN_MS)
    const asked: Promise<Settled[]>[] = []
    for (let second = 0; second < SECONDS; second++) {
      asked.push(settle(ask(calm[second], second), ANSWERED_WITHIN_MS))
      await sleep(1_000)
    }
    const settled = (await Promise.all(asked)).flat()
    print(`the guild beside a flood: ${fates(settled)}`)
    print(`  acknowledged ${acknowledgements(settled)}; replied ${replies(settled)}`)
    const loud = await flooded
    const { p99, max } = await bot.eventLoopDelay()
    print(`the flooding guild, ${FLOOD} at once: ${fates(loud)}`)
    print(`  acknowledged ${acknowledgements(loud)}; replied ${replies(loud)}`)
    print(`  event loop late by p99 ${p99}, max ${max} ms`)
  })
}

const FLOOD = 300
const QUESTIONS_EACH = 5
const SECONDS = 12
const ANSWERED_WITHIN_MS = 30_000

type Member = ReturnType<typeof members>[number]

function members(standin: Standin, name: string, count: number) {
  const guild = standin.addGuild(name)
  const channel = standin.addChannel(guild, 'general')
  return Array.from({ length: count }, (_, at) => ({ user: standin.addMember(guild, `${name} ${at}`), channel }))
}
