import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runProgram } from '../surfaces/cli/run-program.ts'
import { Crowd } from './crowd.ts'
import { acknowledgements, fates, print, replies } from './figures.ts'
import { FRESH_FACT, writeFreshDocuments } from './fresh-documents.ts'
import { type LoadScene, type RunningBot, withBot } from './load-scene.ts'
import { type Settled, settle } from './settle.ts'

/** Questions while another process indexes fresh passages, and while the bot takes the new generation into use. */
export async function measureUpdate(scene: LoadScene): Promise<void> {
  const fresh = path.join(scene.folder, 'fresh')
  await writeFreshDocuments(fresh, PASSAGES, scene.library)
  await withBot(scene, async (running) => {
    const { bot } = running
    await settle([new Crowd(running.standin, [FRESH_FACT.question]).ask()], ANSWERED_WITHIN_MS)
    await bot.eventLoopDelay()
    const started = performance.now()
    let indexing = true
    const index = runProgram(['index', '--from', scene.seeds, '--from', fresh], running.environment, INDEXED_WITHIN_MS)
    const finished = index.finally(() => {
      indexing = false
    })
    const during = await askWhile(running, scene.questions, () => indexing)
    const { status, stderr } = await finished
    if (status !== 0) throw new Error(`the index was not made: ${stderr}`)
    const seconds = (performance.now() - started) / 1000
    report(`indexing ${PASSAGES} passages for ${seconds.toFixed(0)} s`, during, await bot.eventLoopDelay())

    const end = Date.now() + AFTERWARDS_MS
    const after = await askWhile(running, scene.questions, () => Date.now() < end)
    report('the new generation taken into use', after, await bot.eventLoopDelay())
    print(
      `  wrong generation: ${wrong(during, null).length} while indexing, ${wrong(after, 2).length} afterwards (goal 0)`,
    )
  })
}

const PASSAGES = 5_000
const INDEXED_WITHIN_MS = 400_000
const AFTERWARDS_MS = 6_000
const ANSWERED_WITHIN_MS = 20_000
const PAUSE_MS = 200

/** Asks a question of the library and the one on the fresh fact in turn, whether or not earlier ones are answered. */
async function askWhile(
  { standin }: RunningBot,
  questions: readonly string[],
  goesOn: () => boolean,
): Promise<Settled[]> {
  const crowd = new Crowd(
    standin,
    questions.flatMap((question) => [question, FRESH_FACT.question]),
  )
  const asked: Promise<Settled[]>[] = []
  while (goesOn()) {
    asked.push(settle([crowd.ask()], ANSWERED_WITHIN_MS))
    await sleep(PAUSE_MS)
  }
  return (await Promise.all(asked)).flat()
}

function report(title: string, settled: readonly Settled[], loop: { p99: number; max: number }): void {
  print(`${title}: ${fates(settled)}`)
  print(`  acknowledged ${acknowledgements(settled)} (goal max < 1000 ms); replied ${replies(settled)}`)
  print(`  event loop late by p99 ${loop.p99}, max ${loop.max} ms`)
}

/**
 * Answers on the fresh fact that do not fit the generation that they name: only the new one can quote it, and must.
 *
 * @param expected the only generation that may answer; null where both may
 */
function wrong(settled: readonly Settled[], expected: number | null): Settled[] {
  return settled.filter(({ generation, text }) => {
    if (generation === null) return false
    const plain = text.replace(/[*\\]/g, '')
    const isOnFact = plain.includes(FRESH_FACT.question)
    const quotesFact = plain.includes(FRESH_FACT.answer)
    return (expected !== null && generation !== expected) || (isOnFact && quotesFact !== (generation === 2))
  })
}
