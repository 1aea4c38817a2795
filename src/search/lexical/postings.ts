import { tokenize } from './tokenize.ts'

/** Saturation of repeated terms (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", eq. 3.15). */
export const BM25_K1 = 1.2
/** Strength of the normalisation by length, from 0 (none) to 1 (full); same source. */
export const BM25_B = 0.75

/** Which texts hold which terms, with the BM25 score of each, sorted by term. */
export interface Postings {
  /** Number of texts. */
  size: number
  /** The place of each term in `offsets`. */
  terms: Map<string, number>
  /** Where each term's postings begin; one more entry than terms. */
  offsets: Int32Array
  documents: Int32Array
  scores: Float32Array
}

/** Counts terms text by text, so that a caller can do something else in between. */
export class PostingsBuilder {
  readonly #terms = new Map<string, number>()
  readonly #lengths: number[] = []
  readonly #postingTerms: number[] = []
  readonly #documents: number[] = []
  readonly #frequencies: number[] = []

  /** Adds the next text; its ordinal is the number of texts before it. */
  add(text: string): void {
    const tokens = tokenize(text)
    const frequencies = new Map<number, number>()
    for (const token of tokens) {
      const term = this.#termOf(token)
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
    }
    for (const [term, frequency] of frequencies) {
      this.#postingTerms.push(term)
      this.#documents.push(this.#lengths.length)
      this.#frequencies.push(frequency)
    }
    this.#lengths.push(tokens.length)
  }

  /** Sorts what was counted by term, texts in order, and scores it. */
  finish(): Postings {
    const size = this.#lengths.length
    const offsets = this.#countOffsets()
    const next = offsets.slice(0, this.#terms.size)
    const documents = new Int32Array(this.#postingTerms.length)
    const scores = new Float32Array(this.#postingTerms.length)
    const averageLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size)
    for (let at = 0; at < this.#postingTerms.length; at++) {
      const term = this.#postingTerms[at] as number
      const document = this.#documents[at] as number
      const place = next[term] as number
      next[term] = place + 1
      documents[place] = document
      const holding = (offsets[term + 1] as number) - (offsets[term] as number)
      const relativeLength = (this.#lengths[document] as number) / averageLength
      scores[place] =
        inverseDocumentFrequency(size, holding) * saturate(this.#frequencies[at] as number, relativeLength)
    }
    return { size, terms: this.#terms, offsets, documents, scores }
  }

  #termOf(token: string): number {
    const known = this.#terms.get(token)
    if (known !== undefined) return known
    this.#terms.set(token, this.#terms.size)
    return this.#terms.size - 1
  }

  #countOffsets(): Int32Array {
    const offsets = new Int32Array(this.#terms.size + 1)
    for (const term of this.#postingTerms) offsets[term + 1] = (offsets[term + 1] as number) + 1
    for (let term = 0; term < this.#terms.size; term++) {
      offsets[term + 1] = (offsets[term + 1] as number) + (offsets[term] as number)
    }
    return offsets
  }
}

/** Lucene's form, which is never negative: ln(1 + (N - n + 0.5) / (n + 0.5)). */
function inverseDocumentFrequency(total: number, holding: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5))
}

function saturate(frequency: number, relativeLength: number): number {
  return (frequency * (BM25_K1 + 1)) / (frequency + BM25_K1 * (1 - BM25_B + BM25_B * relativeLength))
}
