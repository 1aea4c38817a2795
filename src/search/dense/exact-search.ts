import type { Ranking } from '../ranking.ts'
import { Top } from '../top.ts'

/**
 * Compares a question's vector with every passage's: the truth that the graph approximates, the answer while there is
 * no graph, and the faster way for small libraries. Takes about 0.3 ms for 1,000 vectors of 384 numbers.
 *
 * @param vectors unit vectors row by row
 * @param question a unit vector
 * @returns at most `limit` rows, the greatest cosine first
 */
export function exactSearch(vectors: Float32Array, question: Float32Array, limit: number): Ranking {
  const count = Math.floor(vectors.length / question.length)
  const top = new Top(Math.min(limit, count), Number.NEGATIVE_INFINITY)
  for (let row = 0; row < count; row++) {
    const score = cosine(vectors, row, question)
    if (score > top.threshold) top.offer(row, score)
  }
  return top.ranking()
}

/**
 * Cosine of one row and a unit vector. Four sums at a time let the processor overlap them.
 *
 * @param vectors unit vectors row by row, whose length is a multiple of four
 */
export function cosine(vectors: Float32Array, row: number, question: Float32Array): number {
  const dimensions = question.length
  const offset = row * dimensions
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < dimensions; at += 4) {
    const from = offset + at
    first += (vectors[from] as number) * (question[at] as number)
    second += (vectors[from + 1] as number) * (question[at + 1] as number)
    third += (vectors[from + 2] as number) * (question[at + 2] as number)
    fourth += (vectors[from + 3] as number) * (question[at + 3] as number)
  }
  return first + second + third + fourth
}
