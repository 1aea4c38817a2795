import { AutoModel, AutoTokenizer, env, LogLevel } from '@xenova/transformers'
import { OperatorError } from '../errors/operator-error.ts'
import type { Embedder } from './embedder.ts'
import { MODEL_DIMENSIONS, MODEL_FINGERPRINT } from './model-files.ts'

/** What bge-small-en-v1.5 was trained to see before a question; passages get no prefix (arXiv:2309.07597). */
const QUESTION_PREFIX = 'Represent this sentence for searching relevant passages: '

/** The model's own limit; what is longer is cut off. */
const MAX_TOKENS = 512

/**
 * Loads the model into this thread. The vector of a text is its CLS token, scaled to unit length.
 *
 * @param folder a folder whose files have been verified
 * @param threads threads for one text; undefined leaves the choice to ONNX Runtime
 * @throws OperatorError `model-unusable` when the runtime refuses the files
 */
export async function loadTransformersEmbedder(folder: string, threads?: number): Promise<Embedder> {
  env.allowRemoteModels = false
  env.localModelPath = ''
  // The library would print the token ids of a failed run, which are the reader's words.
  env.logLevel = LogLevel.NONE
  const sessionOptions = threads === undefined ? {} : { intraOpNumThreads: threads }
  try {
    const [tokenizer, model] = await Promise.all([
      AutoTokenizer.from_pretrained(folder, { local_files_only: true }),
      AutoModel.from_pretrained(folder, {
        local_files_only: true,
        dtype: 'q8',
        device: 'cpu',
        session_options: sessionOptions,
      }),
    ])
    return new TransformersEmbedder(
      async (text) => model(tokenizer(text, { truncation: true, max_length: MAX_TOKENS })),
      async () => {
        await model.dispose()
      },
    )
  } catch (cause) {
    throw new OperatorError(
      'model-unusable',
      `The embedding model in ${folder} cannot be loaded. Run "npm run doctor".`,
      {
        evidence: { folder },
        cause,
      },
    )
  }
}

class TransformersEmbedder implements Embedder {
  readonly dimensions = MODEL_DIMENSIONS
  readonly fingerprint = MODEL_FINGERPRINT
  readonly #run: (text: string) => Promise<unknown>
  readonly #dispose: () => Promise<void>
  readonly #running = new Set<Promise<unknown>>()
  #closed = false

  constructor(run: (text: string) => Promise<unknown>, dispose: () => Promise<void>) {
    this.#run = run
    this.#dispose = dispose
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    return this.#embed(QUESTION_PREFIX + text)
  }

  async embedPassage(text: string): Promise<Float32Array> {
    return this.#embed(text)
  }

  /** Texts that are being embedded get their vectors first; the model is not taken from under them. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await Promise.allSettled(this.#running)
    await this.#dispose()
  }

  async #embed(text: string): Promise<Float32Array> {
    if (this.#closed) throw new OperatorError('embedding-stopped', 'The embedding model has been closed.')
    const run = this.#run(text)
    this.#running.add(run)
    try {
      return unitVector(firstToken(await run.catch(() => failed(text))))
    } finally {
      this.#running.delete(run)
    }
  }
}

/** The error of the run itself is not passed on: it may hold the reader's words. */
function failed(text: string): never {
  throw new OperatorError('embedding-failed', 'The embedding model failed on a text.', {
    evidence: { length: text.length },
  })
}

function firstToken(output: unknown): Float32Array {
  const hidden = (output as { last_hidden_state?: { data?: unknown } }).last_hidden_state?.data
  if (!(hidden instanceof Float32Array) || hidden.length < MODEL_DIMENSIONS) {
    throw new OperatorError('embedding-failed', 'The embedding model gave no vector. Run "npm run doctor".')
  }
  return hidden.slice(0, MODEL_DIMENSIONS)
}

function unitVector(vector: Float32Array): Float32Array {
  let square = 0
  for (const value of vector) square += value * value
  const scale = 1 / Math.sqrt(square)
  if (!Number.isFinite(scale))
    throw new OperatorError('embedding-failed', 'The embedding model gave an unusable vector.')
  return vector.map((value) => value * scale)
}
