import type { HitTrace } from './hit.ts'
import type { Ranking } from './ranking.ts'

/** How many results of each leg are scaled and fused. */
export const FUSION_DEPTH = 100

/** Share of the dense leg; recall is flat from .5 to .7. */
export const DENSE_WEIGHT = 0.5

/** What the fused legs say of one passage; the document prior is not yet in it. */
export type FusedTrace = Omit<HitTrace, 'documentPrior'>

/**
 * Joins the two legs by a convex combination of their scores, each scaled to 0..1 between its best result and its
 * `FUSION_DEPTH`th (Bruch, Gai and Ingber 2023, arXiv:2210.11934, section 3, with the minimum taken from the results).
 * A passage that a leg did not return counts 0 there.
 *
 * @returns a trace for every passage that either leg returned
 */
export function fuse(lexical: Ranking, dense: Ranking): Map<number, FusedTrace> {
  const traces = new Map<number, FusedTrace>()
  const lexicalScale = scale(lexical)
  const denseScale = scale(dense)
  for (const [at, passage] of lexical.ids.entries()) {
    const bm25 = lexical.scores[at] as number
    traces.set(passage, { ...ABSENT, bm25, lexicalRank: at + 1, lexical: lexicalScale(bm25) })
  }
  for (const [at, passage] of dense.ids.entries()) {
    const cosine = dense.scores[at] as number
    const found = traces.get(passage) ?? { ...ABSENT }
    traces.set(passage, { ...found, cosine, denseRank: at + 1, dense: denseScale(cosine) })
  }
  for (const trace of traces.values()) trace.fused = (1 - DENSE_WEIGHT) * trace.lexical + DENSE_WEIGHT * trace.dense
  return traces
}

const ABSENT: FusedTrace = { bm25: 0, lexicalRank: null, lexical: 0, cosine: null, denseRank: null, dense: 0, fused: 0 }

/** @returns the scaling of one leg; where all its scores are alike, each counts in full */
function scale(ranking: Ranking): (score: number) => number {
  const highest = ranking.scores[0] ?? 0
  const lowest = ranking.scores.at(-1) ?? 0
  const range = highest - lowest
  return range > 0 ? (score) => (score - lowest) / range : () => 1
}
