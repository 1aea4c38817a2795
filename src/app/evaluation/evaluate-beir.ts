import { embedPassages } from '../../embedding/embed-passages.ts'
import { exactSearch } from '../../search/dense/exact-search.ts'
import { fuse } from '../../search/fuse.ts'
import { expandQuestion } from '../../search/lexical/expand-question.ts'
import { LexicalIndex } from '../../search/lexical/lexical-index.ts'
import type { Embedders } from '../embedders.ts'
import type { OnProgress } from '../progress.ts'
import { type RankingMetrics, rankingMetrics } from './ranking-metrics.ts'
import type { BeirCollection } from './read-beir.ts'

/** How well each leg and both together find the judged documents. */
export interface BeirReport {
  documents: number
  queries: number
  lexical: RankingMetrics
  dense: RankingMetrics
  hybrid: RankingMetrics
}

/** Deep enough for recall@100. */
const DEPTH = 100

/** Passages are cut at this length before a tokenizer sees them. */
const MAX_DOCUMENT_LENGTH = 4_000

/**
 * Runs the program's own search over a public collection, a document as one passage. Dense search compares all
 * vectors, so that the figures are the model's and not the graph's.
 */
export async function evaluateBeir(
  collection: BeirCollection,
  embedders: Embedders,
  onProgress?: OnProgress,
): Promise<BeirReport> {
  const { documents, queries } = collection
  const texts = documents.map(({ text }) => text.slice(0, MAX_DOCUMENT_LENGTH))
  const vectors = await embedAll(texts, embedders, onProgress)
  const lexicalIndex = LexicalIndex.build(texts)
  const embedder = await embedders.forQuestions()
  const name = (ordinals: Iterable<number>) => Array.from(ordinals, (ordinal) => documents[ordinal]?.id ?? '')
  const legs: Record<'lexical' | 'dense' | 'hybrid', string[][]> = { lexical: [], dense: [], hybrid: [] }
  for (const [at, { text }] of queries.entries()) {
    const lexical = lexicalIndex.search(expandQuestion(text), DEPTH)
    const dense = exactSearch(vectors, await embedder.embedQuestion(text), DEPTH)
    const fused = [...fuse(lexical, dense)].sort(([, a], [, b]) => b.fused - a.fused)
    legs.lexical.push(name(lexical.ids))
    legs.dense.push(name(dense.ids))
    legs.hybrid.push(name(fused.slice(0, DEPTH).map(([ordinal]) => ordinal)))
    onProgress?.({ label: 'Searching', done: at + 1, total: queries.length })
  }
  const judge = (rankings: string[][]) =>
    rankingMetrics(rankings.map((ranked, at) => ({ ranked, relevance: queries[at]?.relevance ?? new Map() })))
  return {
    documents: documents.length,
    queries: queries.length,
    lexical: judge(legs.lexical),
    dense: judge(legs.dense),
    hybrid: judge(legs.hybrid),
  }
}

/** @returns unit vectors in the order of the texts, row by row */
async function embedAll(
  texts: readonly string[],
  embedders: Embedders,
  onProgress?: OnProgress,
): Promise<Float32Array> {
  const byPlace = new Map(texts.map((text, at) => [String(at), text]))
  return embedders.forTexts(texts.length, async (pool) => {
    const dimensions = pool[0]?.dimensions ?? 0
    const vectors = new Float32Array(texts.length * dimensions)
    await embedPassages({
      texts: byPlace,
      embedders: pool,
      save: async (batch) => {
        for (const [place, vector] of batch) vectors.set(vector, Number(place) * dimensions)
      },
      onProgress: (done) => onProgress?.({ label: 'Embedding documents', done, total: texts.length }),
    })
    return vectors
  })
}
