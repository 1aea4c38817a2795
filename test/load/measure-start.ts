import { percentile } from '../../src/app/benchmark/percentiles.ts'
import { print } from './figures.ts'
import { type LoadScene, withBot } from './load-scene.ts'

/** Seconds until the bot is ready, with an index of the bundled library. */
export async function measureStart(scene: LoadScene): Promise<void> {
  const seconds: number[] = []
  for (let run = 0; run < RUNS; run++) await withBot(scene, async ({ bot }) => void seconds.push(bot.readySeconds))
  const all = seconds.map((each) => each.toFixed(2)).join(', ')
  print(`start to ready: median ${percentile(seconds, 0.5).toFixed(2)} s of ${all} (goal < 3 s)`)
}

const RUNS = 5
