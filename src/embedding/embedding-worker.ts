import { parentPort, workerData } from 'node:worker_threads'
import { OperatorError } from '../errors/operator-error.ts'
import type { EmbeddingRequest, EmbeddingResponse, EmbeddingWorkerData } from './embedding-protocol.ts'
import { loadTransformersEmbedder } from './transformers-embedder.ts'

const port = parentPort
if (port === null) throw new Error('The embedding worker runs inside a worker thread only.')
const { folder, threads } = workerData as EmbeddingWorkerData

const send = (response: EmbeddingResponse, transfer: ArrayBuffer[] = []) => port.postMessage(response, transfer)
const fail = (id: number | null, error: unknown) =>
  send({
    kind: 'failed',
    id,
    code: error instanceof OperatorError ? error.code : 'embedding-failed',
    message: error instanceof OperatorError ? error.message : 'The embedding worker failed.',
  })

try {
  const embedder = await loadTransformersEmbedder(folder, threads ?? undefined)
  port.on('message', async (request: EmbeddingRequest) => {
    if (request.kind === 'close') {
      await embedder.close()
      port.close()
      return
    }
    try {
      const vector = await (request.kind === 'question'
        ? embedder.embedQuestion(request.text)
        : embedder.embedPassage(request.text))
      send({ kind: 'vector', id: request.id, vector }, [vector.buffer as ArrayBuffer])
    } catch (error) {
      fail(request.id, error)
    }
  })
  send({ kind: 'ready' })
} catch (error) {
  fail(null, error)
  port.close()
}
