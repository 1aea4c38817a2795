import type { FusedTrace } from './fuse.ts'
import type { Hit, HitTrace } from './hit.ts'

/** Share of the score that comes from the passage's document. */
export const PRIOR_WEIGHT = 0.5

/** How many of a document's best passages speak for it. */
export const PRIOR_PASSAGES = 3

/**
 * Scores passages by themselves and by the company they keep: half the score is the mean of their document's best
 * three. A document that matches in several places is more likely on the subject than one that matches once.
 *
 * @param traces what the fused legs say, by passage
 * @param documentOf the ordinal of a passage's document
 * @param sizeOf how many passages a document has: one with fewer than three cannot match in three places
 * @returns hits, best first; equal scores in the order of the passages
 */
export function applyDocumentPrior(
  traces: ReadonlyMap<number, FusedTrace>,
  documentOf: (passage: number) => number,
  sizeOf: (document: number) => number,
): Hit[] {
  const fusedByDocument = new Map<number, number[]>()
  for (const [passage, { fused }] of traces) {
    const document = documentOf(passage)
    const scores = fusedByDocument.get(document)
    if (scores === undefined) fusedByDocument.set(document, [fused])
    else scores.push(fused)
  }
  const priors = new Map<number, number>()
  for (const [document, scores] of fusedByDocument)
    priors.set(document, meanOfBest(scores, Math.min(PRIOR_PASSAGES, sizeOf(document))))
  const hits: Hit[] = []
  for (const [passage, trace] of traces) {
    const documentPrior = priors.get(documentOf(passage)) ?? 0
    const score = (1 - PRIOR_WEIGHT) * trace.fused + PRIOR_WEIGHT * documentPrior
    hits.push({ passage, score, trace: withPrior(trace, documentPrior) })
  }
  return hits.sort((a, b) => b.score - a.score || a.passage - b.passage)
}

/** A document of which fewer passages were found than it has is not helped by it: what is missing counts 0. */
function meanOfBest(scores: number[], count: number): number {
  const best = scores.sort((a, b) => b - a).slice(0, count)
  return best.reduce((sum, score) => sum + score, 0) / count
}

/** Written out: spreading 200 traces took three times as long as all the rest of ranking a question. */
function withPrior(trace: FusedTrace, documentPrior: number): HitTrace {
  const { bm25, lexicalRank, lexical, cosine, denseRank, dense, fused } = trace
  return { bm25, lexicalRank, lexical, cosine, denseRank, dense, fused, documentPrior }
}
