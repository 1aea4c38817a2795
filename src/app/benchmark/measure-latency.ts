import type { Embedder } from '../../embedding/embedder.ts'
import type { Monazite } from '../monazite.ts'
import type { OnProgress } from '../progress.ts'
import type { LatencyReport } from './benchmark-report.ts'
import { percentileRatio, percentiles } from './percentiles.ts'

/** Asked first, unmeasured: after these the compiled code and the caches are as in a bot that runs. */
const WARM_UP_QUESTIONS = 60

/**
 * Asks the program every question and has the bare model embed the same, in turn. Who comes first changes from
 * question to question, so that neither always runs on the caches that the other left.
 *
 * @param questions at least one
 */
export async function measureLatency(options: {
  monazite: Pick<Monazite, 'ask'>
  bare: Pick<Embedder, 'embedQuestion'>
  questions: readonly string[]
  onProgress?: OnProgress
}): Promise<LatencyReport> {
  const { monazite, bare, questions, onProgress } = options
  const ask = (question: string) => milliseconds(() => monazite.ask({ question }))
  const embed = (question: string) => milliseconds(() => bare.embedQuestion(question))
  for (const question of questions.slice(0, WARM_UP_QUESTIONS)) {
    await embed(question)
    await ask(question)
  }
  const asked: number[] = []
  const embedded: number[] = []
  for (const [at, question] of questions.entries()) {
    if (at % 2 === 0) embedded.push(await embed(question))
    asked.push(await ask(question))
    if (at % 2 === 1) embedded.push(await embed(question))
    onProgress?.({ label: 'Asking', done: at + 1, total: questions.length })
  }
  const latencyMs = percentiles(asked)
  const bareLatencyMs = percentiles(embedded)
  return {
    questions: questions.length,
    latencyMs,
    bareLatencyMs,
    ratio: percentileRatio(latencyMs, bareLatencyMs),
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
