/** What is told to a worker when it starts. */
export interface EmbeddingWorkerData {
  /** The model's folder, verified. */
  folder: string
  /** Threads for one text, or null for the runtime's own choice. */
  threads: number | null
}

/** A request to the worker: a text to embed, or the word to finish. */
export type EmbeddingRequest = { id: number; kind: 'question' | 'passage'; text: string } | { kind: 'close' }

/** The worker's answer to one request; `ready` comes once, when the model is loaded. */
export type EmbeddingResponse =
  | { kind: 'ready' }
  | { kind: 'vector'; id: number; vector: Float32Array }
  | { kind: 'failed'; id: number | null; code: string; message: string }
