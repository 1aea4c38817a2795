/** How one passage came by its score: every figure is computed once, here, and the score is read from it. */
export interface HitTrace {
  /** Raw BM25 score; 0 where no word matches. */
  bm25: number
  /** Rank among the lexical results from 1, or null. */
  lexicalRank: number | null
  /** BM25 scaled to 0..1 over the fused results. */
  lexical: number
  /** Cosine of the question's and the passage's vector; null where the dense leg did not return the passage. */
  cosine: number | null
  /** Rank among the dense results from 1, or null. */
  denseRank: number | null
  /** Cosine scaled to 0..1 over the fused results. */
  dense: number
  /** What the statement itself scores: the convex combination of the two legs. */
  fused: number
  /** What its document's best statements add. */
  documentPrior: number
}

/** A passage found for a question. */
export interface Hit {
  /** Ordinal of the passage in the searched generation, from 0. */
  passage: number
  /** 0 to 1; read from the trace. */
  score: number
  trace: HitTrace
}
