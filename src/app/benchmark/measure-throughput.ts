import { embedPassages } from '../../embedding/embed-passages.ts'
import type { Embedder } from '../../embedding/embedder.ts'
import type { Embedders } from '../embedders.ts'
import type { OnProgress } from '../progress.ts'
import type { ThroughputReport } from './benchmark-report.ts'
import type { Statement } from './bundled-library.ts'
import type { EmbeddedStatement } from './made-library.ts'
import { percentile, toHundredths } from './percentiles.ts'
import { spread } from './seeded-random.ts'

/** Rounds of each; the machine's moods hit both sides alike. */
const ROUNDS = 4

/** One to two seconds of work: long enough that the start and end of a round do not count. */
const TEXTS_PER_ROUND = 250

/** What both sides embed first, unmeasured, so that no round pays for first calls. */
const WARM_UP_TEXTS = 20

/**
 * Embeds the same texts by the program's pool and by one bare loop, round by round in turn.
 *
 * @param statements of the bundled library; those measured are spread over it
 * @param bare the model in this thread
 * @returns the report, and the statements with their vectors
 */
export async function measureThroughput(options: {
  statements: readonly Statement[]
  embedders: Embedders
  bare: Embedder
  textsPerRound?: number
  onProgress?: OnProgress
}): Promise<{ report: ThroughputReport; embedded: EmbeddedStatement[] }> {
  const { bare, onProgress } = options
  const measured = spread(options.statements, ROUNDS * (options.textsPerRound ?? TEXTS_PER_ROUND))
  const texts = Math.ceil(measured.length / ROUNDS)
  const started = performance.now()
  return options.embedders.forTexts(options.statements.length, async (pool) => {
    const startSeconds = toHundredths((performance.now() - started) / 1000)
    for (const embedder of [bare, ...pool]) {
      for (const { indexed } of measured.slice(0, WARM_UP_TEXTS)) await embedder.embedPassage(indexed)
    }
    const embedded: EmbeddedStatement[] = []
    const rounds: ThroughputReport['rounds'] = []
    for (let round = 0; round < ROUNDS; round++) {
      const part = measured.slice(round * texts, (round + 1) * texts)
      if (part.length === 0) break
      const poolSeconds = await seconds(async () => embedded.push(...(await embedByPool(part, pool))))
      const bareSeconds = await seconds(async () => {
        for (const { indexed } of part) await bare.embedPassage(indexed)
      })
      rounds.push({ pool: toHundredths(part.length / poolSeconds), bare: toHundredths(part.length / bareSeconds) })
      onProgress?.({ label: 'Embedding', done: round + 1, total: ROUNDS })
    }
    return { report: { ...summarize(rounds), workers: pool.length, startSeconds, texts, rounds }, embedded }
  })
}

/** The way of `index`: every embedder takes the next text as soon as it is done with one. */
async function embedByPool(part: readonly Statement[], pool: readonly Embedder[]): Promise<EmbeddedStatement[]> {
  const embedded: EmbeddedStatement[] = []
  await embedPassages({
    texts: new Map(part.map(({ indexed }, at) => [String(at), indexed])),
    embedders: pool,
    save: async (batch) => {
      for (const [at, vector] of batch) embedded.push({ text: part[Number(at)]?.text ?? '', vector })
    },
  })
  return embedded
}

function summarize(
  rounds: ThroughputReport['rounds'],
): Pick<ThroughputReport, 'passagesPerSecond' | 'barePassagesPerSecond' | 'ratio'> {
  // Rates over rounds of equal length are joined by the harmonic mean: all texts over all time.
  const overall = (rates: readonly number[]) =>
    toHundredths(rates.length / rates.reduce((sum, rate) => sum + 1 / rate, 0))
  return {
    passagesPerSecond: overall(rounds.map(({ pool }) => pool)),
    barePassagesPerSecond: overall(rounds.map(({ bare }) => bare)),
    ratio: toHundredths(
      percentile(
        rounds.map(({ pool, bare }) => pool / bare),
        0.5,
      ),
    ),
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
