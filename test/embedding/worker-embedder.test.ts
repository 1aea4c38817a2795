import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { loadTransformersEmbedder } from '../../src/embedding/transformers-embedder.ts'
import { startWorkerEmbedder } from '../../src/embedding/worker-embedder.ts'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { expectFailure } from '../contracts/expect-failure.ts'
import { temporaryFolder } from '../fakes/temporary-folder.ts'
import { MODEL_FOLDER, modelFolder } from './model-folder.ts'

const TEXTS = Array.from({ length: 12 }, (_, at) => `Announcement No. ${at} names ${'terbium '.repeat((at * 7) % 5)}`)

let embedder: Embedder
beforeAll(async () => {
  embedder = await startWorkerEmbedder({ folder: MODEL_FOLDER })
})
afterAll(() => embedder.close())

describe('the embedder in a worker', () => {
  it('answers each of many requests at once with its own vector', async () => {
    const direct = await loadTransformersEmbedder(MODEL_FOLDER)
    const ask = (from: Embedder) => (text: string, at: number) =>
      at % 2 === 0 ? from.embedPassage(text) : from.embedQuestion(text)
    const found = await Promise.all(TEXTS.map(ask(embedder)))
    expect(found).toEqual(await Promise.all(TEXTS.map(ask(direct))))
    expect(embedder).toMatchObject({ dimensions: direct.dimensions, fingerprint: direct.fingerprint })
    await direct.close()
  })

  it('leaves the event loop free while it works', async () => {
    let ticks = 0
    let working = true
    const tick = () => {
      ticks += 1
      if (working) setImmediate(tick)
    }
    setImmediate(tick)
    await embedder.embedPassage('dysprosium '.repeat(400))
    working = false
    // A model that runs on this thread lets it turn two or three times.
    expect(ticks).toBeGreaterThan(20)
  })

  it('tells a failure of one text and answers the next', async () => {
    await expectFailure(embedder.embedPassage(null as unknown as string), OperatorError, 'embedding-failed')
    expect(await embedder.embedPassage('terbium')).toHaveLength(embedder.dimensions)
  })
})

describe('closing', () => {
  it('ends an idle worker, may be repeated, and takes nothing more', async () => {
    const closing = await startWorkerEmbedder({ folder: MODEL_FOLDER })
    await closing.close()
    await closing.close()
    await expectFailure(closing.embedQuestion('too late'), OperatorError, 'embedding-stopped')
    await expectFailure(closing.embedPassage('too late'), OperatorError, 'embedding-stopped')
  })

  it('answers what was asked before', async () => {
    const closing = await startWorkerEmbedder({ folder: MODEL_FOLDER })
    const begun = Promise.all(TEXTS.map((text) => closing.embedPassage(text)))
    const closed = closing.close()
    await expectFailure(closing.embedPassage('too late'), OperatorError, 'embedding-stopped')
    expect(await begun).toHaveLength(TEXTS.length)
    await closed
  })
})

describe('startWorkerEmbedder', () => {
  it('fails with an OperatorError where there is no model', async () => {
    await expectFailure(startWorkerEmbedder({ folder: await temporaryFolder() }), OperatorError, 'model-unusable')
  })

  it('fails with an OperatorError where the model is damaged', async () => {
    const folder = await modelFolder('onnx/model_quantized.onnx')
    await writeFile(path.join(folder, 'onnx/model_quantized.onnx'), 'no model')
    await expectFailure(startWorkerEmbedder({ folder }), OperatorError, 'model-unusable')
  })

  it('takes the number of threads for one text, which changes no vector', async () => {
    const single = await startWorkerEmbedder({ folder: MODEL_FOLDER, threads: 1 })
    expect(await single.embedPassage('terbium')).toEqual(await embedder.embedPassage('terbium'))
    await single.close()
  })
})
