import type { OrdinalRange, Ranking } from '../ranking.ts'
import { Top } from '../top.ts'
import { type Postings, PostingsBuilder } from './postings.ts'

/**
 * An inverted index with BM25 scores worked out beforehand: searching only adds them up. The figures of one term lie
 * together in memory, so a question over 100,000 statements takes about a millisecond.
 */
export class LexicalIndex {
  /** Number of texts. */
  readonly size: number
  readonly #terms: Map<string, number>
  /** Where each term's postings begin; one more entry than terms. */
  readonly #offsets: Int32Array
  readonly #documents: Int32Array
  readonly #scores: Float32Array
  readonly #sums: Float32Array

  constructor(postings: Postings) {
    this.size = postings.size
    this.#terms = postings.terms
    this.#offsets = postings.offsets
    this.#documents = postings.documents
    this.#scores = postings.scores
    this.#sums = new Float32Array(postings.size)
  }

  /** Indexes texts; a text's ordinal is its place in the list. */
  static build(texts: readonly string[]): LexicalIndex {
    const builder = new PostingsBuilder()
    for (const text of texts) builder.add(text)
    return new LexicalIndex(builder.finish())
  }

  /**
   * @param query terms, as `tokenize` gives them, with their weights
   * @param within the only texts to look at, by their ordinals; all without it
   * @returns at most `limit` texts that hold a term, best first; equal scores in the order of the texts
   */
  search(
    query: ReadonlyMap<string, number>,
    limit: number,
    within: OrdinalRange = { from: 0, to: this.size },
  ): Ranking {
    const sums = this.#sums
    sums.fill(0)
    for (const [term, weight] of query) {
      const id = this.#terms.get(term)
      if (id === undefined) continue
      const end = this.#offsets[id + 1] as number
      for (let at = this.#offsets[id] as number; at < end; at++) {
        const document = this.#documents[at] as number
        sums[document] = (sums[document] as number) + weight * (this.#scores[at] as number)
      }
    }
    const top = new Top(Math.min(limit, this.size))
    for (let document = within.from; document < within.to; document++) {
      const sum = sums[document] as number
      if (sum > top.threshold) top.offer(document, sum)
    }
    return top.ranking()
  }
}
