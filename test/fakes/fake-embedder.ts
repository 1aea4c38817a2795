import { createHash } from 'node:crypto'
import type { Embedder } from '../../src/embedding/embedder.ts'

/** Turns words into vectors without a model: texts with words in common are near each other. Counts what it does. */
export class FakeEmbedder implements Embedder {
  readonly dimensions: number
  readonly fingerprint: string
  /** Passages embedded so far. */
  readonly embedded: string[] = []

  constructor(options: { dimensions?: number; fingerprint?: string } = {}) {
    this.dimensions = options.dimensions ?? 16
    this.fingerprint = options.fingerprint ?? 'fake'
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    return this.#vector(text)
  }

  async embedPassage(text: string): Promise<Float32Array> {
    this.embedded.push(text)
    return this.#vector(text)
  }

  async close(): Promise<void> {}

  #vector(text: string): Float32Array {
    const vector = new Float32Array(this.dimensions).fill(1e-3)
    for (const word of text.toLowerCase().match(/\p{L}+|\d+/gu) ?? []) {
      const place = createHash('sha256').update(word).digest().readUInt32BE() % this.dimensions
      vector[place] = (vector[place] ?? 0) + 1
    }
    const length = Math.hypot(...vector)
    return vector.map((value) => value / length)
  }
}
