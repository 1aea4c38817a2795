import type { Hit } from '../../search/hit.ts'
import { renderTable } from './render-table.ts'

/** How the best passages came by their scores: every figure that the score is read from. */
export function renderTrace(hits: readonly Hit[], describe: (passage: number) => string): string {
  const rows = hits
    .slice(0, SHOWN_HITS)
    .map(({ passage, score, trace }) => [
      score.toFixed(3),
      trace.fused.toFixed(3),
      trace.documentPrior.toFixed(3),
      rank(trace.lexicalRank),
      trace.bm25.toFixed(2),
      rank(trace.denseRank),
      trace.cosine?.toFixed(3) ?? '',
      describe(passage),
    ])
  const header = ['score', 'fused', 'prior', 'lex', 'bm25', 'dense', 'cosine', 'passage']
  return `How the passages were ranked (score = mean of fused and prior):\n${renderTable([header, ...rows])}`
}

const SHOWN_HITS = 15

function rank(value: number | null): string {
  return value === null ? '' : String(value)
}
