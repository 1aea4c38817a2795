/** Figures of merit of ranked retrieval, each the mean over all judged queries. */
export interface RankingMetrics {
  'nDCG@10': number
  'MRR@10': number
  'recall@10': number
  'recall@100': number
}

/** The ranked documents of one query, best first, with the judged relevance of documents, 0 where not relevant. */
export interface JudgedRanking {
  ranked: readonly string[]
  relevance: ReadonlyMap<string, number>
}

/**
 * Works the figures out as trec_eval does: gains are the judgements themselves, discounted by log2(rank + 1)
 * (Järvelin and Kekäläinen 2002).
 */
export function rankingMetrics(rankings: readonly JudgedRanking[]): RankingMetrics {
  return {
    'nDCG@10': mean(rankings.map((ranking) => ndcg(ranking, 10))),
    'MRR@10': mean(rankings.map((ranking) => reciprocalRank(ranking, 10))),
    'recall@10': mean(rankings.map((ranking) => recall(ranking, 10))),
    'recall@100': mean(rankings.map((ranking) => recall(ranking, 100))),
  }
}

function ndcg({ ranked, relevance }: JudgedRanking, depth: number): number {
  const ideal = [...relevance.values()].sort((a, b) => b - a).slice(0, depth)
  const best = discountedGain(ideal)
  return best === 0 ? 0 : discountedGain(ranked.slice(0, depth).map((id) => relevance.get(id) ?? 0)) / best
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0)
}

function reciprocalRank({ ranked, relevance }: JudgedRanking, depth: number): number {
  const at = ranked.slice(0, depth).findIndex((id) => (relevance.get(id) ?? 0) > 0)
  return at < 0 ? 0 : 1 / (at + 1)
}

function recall({ ranked, relevance }: JudgedRanking, depth: number): number {
  const relevant = [...relevance].filter(([, judged]) => judged > 0).map(([id]) => id)
  const found = new Set(ranked.slice(0, depth))
  return relevant.length === 0 ? 0 : relevant.filter((id) => found.has(id)).length / relevant.length
}

function mean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  return values.length === 0 ? 0 : Math.round((sum / values.length) * 1e4) / 1e4
}
