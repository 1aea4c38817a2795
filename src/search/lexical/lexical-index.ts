import type { Ranking } from '../ranking.ts'
import { Top } from '../top.ts'
import { tokenize } from './tokenize.ts'

/** Saturation of repeated terms (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", eq. 3.15). */
export const BM25_K1 = 1.2
/** Strength of the normalisation by length, from 0 (none) to 1 (full); same source. */
export const BM25_B = 0.75

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

  private constructor(size: number, terms: Map<string, number>, postings: Postings) {
    this.size = size
    this.#terms = terms
    this.#offsets = postings.offsets
    this.#documents = postings.documents
    this.#scores = postings.scores
    this.#sums = new Float32Array(size)
  }

  /** Indexes texts; a text's ordinal is its place in the list. */
  static build(texts: readonly string[]): LexicalIndex {
    const terms = new Map<string, number>()
    const counts: Counts = { terms: [], documents: [], frequencies: [] }
    const lengths = texts.map((text, document) => countTerms(tokenize(text), document, terms, counts))
    return new LexicalIndex(texts.length, terms, scorePostings(counts, lengths, terms.size))
  }

  /**
   * @param query terms, as `tokenize` gives them, with their weights
   * @returns at most `limit` texts that hold a term, best first; equal scores in the order of the texts
   */
  search(query: ReadonlyMap<string, number>, limit: number): Ranking {
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
    for (let document = 0; document < sums.length; document++) {
      const sum = sums[document] as number
      if (sum > top.threshold) top.offer(document, sum)
    }
    return top.ranking()
  }

  /** Inverse document frequency of a term; the highest possible where no text holds it. */
  idf(term: string): number {
    const id = this.#terms.get(term)
    const holding = id === undefined ? 0 : (this.#offsets[id + 1] as number) - (this.#offsets[id] as number)
    return inverseDocumentFrequency(this.size, holding)
  }
}

interface Counts {
  terms: number[]
  documents: number[]
  frequencies: number[]
}

interface Postings {
  offsets: Int32Array
  documents: Int32Array
  scores: Float32Array
}

/** Adds a text's terms to the counts. @returns the text's length in terms */
function countTerms(tokens: readonly string[], document: number, terms: Map<string, number>, counts: Counts): number {
  const frequencies = new Map<number, number>()
  for (const token of tokens) {
    let id = terms.get(token)
    if (id === undefined) {
      id = terms.size
      terms.set(token, id)
    }
    frequencies.set(id, (frequencies.get(id) ?? 0) + 1)
  }
  for (const [term, frequency] of frequencies) {
    counts.terms.push(term)
    counts.documents.push(document)
    counts.frequencies.push(frequency)
  }
  return tokens.length
}

/** Sorts the counts by term, documents in order, and scores each. */
function scorePostings(counts: Counts, lengths: readonly number[], termCount: number): Postings {
  const offsets = new Int32Array(termCount + 1)
  for (const term of counts.terms) offsets[term + 1] = (offsets[term + 1] as number) + 1
  for (let term = 0; term < termCount; term++)
    offsets[term + 1] = (offsets[term + 1] as number) + (offsets[term] as number)
  const next = offsets.slice(0, termCount)
  const documents = new Int32Array(counts.terms.length)
  const scores = new Float32Array(counts.terms.length)
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  for (const [at, term] of counts.terms.entries()) {
    const document = counts.documents[at] as number
    const place = next[term] as number
    next[term] = place + 1
    documents[place] = document
    const holding = (offsets[term + 1] as number) - (offsets[term] as number)
    const relativeLength = (lengths[document] as number) / averageLength
    scores[place] =
      inverseDocumentFrequency(lengths.length, holding) * saturate(counts.frequencies[at] as number, relativeLength)
  }
  return { offsets, documents, scores }
}

/** Lucene's form, which is never negative: ln(1 + (N - n + 0.5) / (n + 0.5)). */
function inverseDocumentFrequency(total: number, holding: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5))
}

function saturate(frequency: number, relativeLength: number): number {
  return (frequency * (BM25_K1 + 1)) / (frequency + BM25_K1 * (1 - BM25_B + BM25_B * relativeLength))
}
