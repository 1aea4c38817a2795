/**
 * Turns text into unit vectors. A question and a passage are embedded differently, so each has its own method.
 * Implementations take one text at a time: the shipped model's quantised weights make a vector depend on its batch.
 */
export interface Embedder {
  /** Length of every vector. */
  readonly dimensions: number
  /** Changes whenever the same text would get another vector: the key under which vectors are kept. */
  readonly fingerprint: string
  /** @returns a unit vector of `dimensions` numbers */
  embedQuestion(text: string): Promise<Float32Array>
  /** @returns a unit vector of `dimensions` numbers */
  embedPassage(text: string): Promise<Float32Array>
  close(): Promise<void>
}
