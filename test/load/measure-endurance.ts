import { Crowd } from './crowd.ts'
import { acknowledgements, fates, print, replies } from './figures.ts'
import { type LoadScene, withBot } from './load-scene.ts'
import { type Settled, settle } from './settle.ts'

/** 2,000 questions one after another: whether memory grows and answers become slower. */
export async function measureEndurance(scene: LoadScene): Promise<void> {
  await withBot(scene, async ({ standin, bot }) => {
    const crowd = new Crowd(standin, scene.questions)
    let part: Settled[] = []
    for (let asked = 1; asked <= QUESTIONS; asked++) {
      part.push(...(await settle([crowd.ask()], ANSWERED_WITHIN_MS)))
      if (!REPORT_AFTER.has(asked)) continue
      print(`after ${asked} questions: ${(await bot.residentMb()).toFixed(0)} MiB; ${fates(part)}`)
      print(`  acknowledged ${acknowledgements(part)}; replied ${replies(part)}`)
      part = []
    }
  })
}

const QUESTIONS = 2_000
/** Resident memory should be the same at each, once everything is loaded and compiled. */
const REPORT_AFTER: ReadonlySet<number> = new Set([200, 500, 1_000, 1_500, QUESTIONS])
const ANSWERED_WITHIN_MS = 10_000
