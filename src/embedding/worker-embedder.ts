import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { OperatorError } from '../errors/operator-error.ts'
import type { Embedder } from './embedder.ts'
import type { EmbeddingRequest, EmbeddingResponse, EmbeddingWorkerData } from './embedding-protocol.ts'
import { MODEL_DIMENSIONS, MODEL_FINGERPRINT } from './model-files.ts'

/**
 * Starts an embedder in a worker thread, so that the caller's event loop never waits for the model.
 * The worker is asked to finish and never terminated from outside, which would abort native code in the middle.
 *
 * @param options the model's folder, verified, and the threads for one text (undefined: the runtime's own choice)
 * @returns an embedder whose model is loaded
 * @throws OperatorError `model-unusable` when it cannot be loaded
 */
export async function startWorkerEmbedder(options: { folder: string; threads?: number }): Promise<Embedder> {
  const embedder = new WorkerEmbedder(options)
  await embedder.ready
  return embedder
}

/** Always the built file, also when the caller runs from the TypeScript sources. */
const WORKER_FILE = createRequire(import.meta.url).resolve('#embedding-worker')

interface Waiting {
  resolve: (vector: Float32Array) => void
  reject: (error: OperatorError) => void
}

class WorkerEmbedder implements Embedder {
  readonly dimensions = MODEL_DIMENSIONS
  readonly fingerprint = MODEL_FINGERPRINT
  readonly ready: Promise<void>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #exited: Promise<void>
  #nextId = 0
  #closing = false
  #failure: OperatorError | null = null

  constructor(options: { folder: string; threads?: number }) {
    const workerData: EmbeddingWorkerData = { folder: options.folder, threads: options.threads ?? null }
    this.#worker = new Worker(WORKER_FILE, { workerData })
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (response: EmbeddingResponse) => {
        if (response.kind === 'ready') resolve()
        else this.#receive(response, reject)
      })
      this.#worker.on('error', (cause) => this.#giveUp(stopped(cause), reject))
      this.#worker.on('exit', () => this.#giveUp(stopped(), reject))
    })
    this.#exited = new Promise((resolve) => this.#worker.once('exit', () => resolve()))
  }

  embedQuestion(text: string): Promise<Float32Array> {
    return this.#request('question', text)
  }

  embedPassage(text: string): Promise<Float32Array> {
    return this.#request('passage', text)
  }

  async close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = true
      this.#post({ kind: 'close' })
    }
    await this.#exited
  }

  #request(kind: 'question' | 'passage', text: string): Promise<Float32Array> {
    if (this.#failure !== null || this.#closing) return Promise.reject(this.#failure ?? stopped())
    return new Promise((resolve, reject) => {
      const id = this.#nextId++
      this.#waiting.set(id, { resolve, reject })
      this.#post({ id, kind, text })
    })
  }

  #post(request: EmbeddingRequest): void {
    this.#worker.postMessage(request)
  }

  #receive(response: Exclude<EmbeddingResponse, { kind: 'ready' }>, rejectStart: (error: OperatorError) => void): void {
    if (response.kind === 'vector') {
      this.#take(response.id)?.resolve(response.vector)
      return
    }
    const error = new OperatorError(response.code, response.message)
    if (response.id === null) this.#giveUp(error, rejectStart)
    else this.#take(response.id)?.reject(error)
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting
  }

  #giveUp(error: OperatorError, rejectStart: (error: OperatorError) => void): void {
    this.#failure ??= error
    for (const { reject } of this.#waiting.values()) reject(this.#failure)
    this.#waiting.clear()
    rejectStart(this.#failure)
  }
}

function stopped(cause?: unknown): OperatorError {
  return new OperatorError('embedding-stopped', 'The embedding worker has stopped.', { cause })
}
