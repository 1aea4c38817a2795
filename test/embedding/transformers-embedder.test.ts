import { AutoModel, AutoTokenizer } from '@xenova/transformers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { MODEL_DIMENSIONS, MODEL_FINGERPRINT } from '../../src/embedding/model-files.ts'
import { loadTransformersEmbedder } from '../../src/embedding/transformers-embedder.ts'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { expectFailure } from '../contracts/expect-failure.ts'
import { temporaryFolder } from '../fakes/temporary-folder.ts'
import { MODEL_FOLDER } from './model-folder.ts'

const QUESTION = 'Do foreign companies need a licence when magnets hold 0.1% of Chinese rare earths?'

/** The first eight numbers of each vector, from the shipped model on its own. */
const PASSAGES: readonly [text: string, start: number[]][] = [
  [
    'China requires a licence for exports of dysprosium and terbium.',
    [-0.03669, -0.015748, -0.01147, -0.037288, 0.060811, 0.011821, -0.025624, 0.015963],
  ],
  [
    'Announcement No. 61 was suspended until 10 November 2026.',
    [0.029463, 0.053566, 0.046742, -0.047637, -0.003985, 0.024807, 0.024333, 0.001288],
  ],
  [
    'The price floor for NdPr oxide is USD 110 per kilogram.',
    [-0.026072, 0.003357, 0.019604, -0.012715, 0.013497, -0.021092, 0.016697, 0.053892],
  ],
  [QUESTION, [-0.03868, -0.014522, 0.013977, -0.057486, 0.0141, -0.033107, 0.028964, 0.016106]],
  ['稀土出口管制。', [-0.011724, -0.042357, 0.03367, -0.008815, 0.058913, -0.020162, 0.004121, 0.011379]],
]
const AS_QUESTION = [-0.028863, -0.008639, 0.007799, -0.047858, 0.030682, -0.034021, 0.025878, 0.008086]

function expectStart(vector: Float32Array, start: readonly number[]): void {
  for (const [at, value] of start.entries()) expect(Math.abs((vector[at] ?? Number.NaN) - value)).toBeLessThan(1e-4)
}

let embedder: Embedder
beforeAll(async () => {
  embedder = await loadTransformersEmbedder(MODEL_FOLDER)
})
afterAll(() => embedder.close())

describe('the embedder', () => {
  it.each(PASSAGES)('gives a passage the vector that it always had: %s', async (text, start) => {
    const vector = await embedder.embedPassage(text)
    expect(vector).toHaveLength(MODEL_DIMENSIONS)
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6)
    expectStart(vector, start)
  })

  it('puts the prefix before a question that the model was trained with', async () => {
    const vector = await embedder.embedQuestion(QUESTION)
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6)
    expectStart(vector, AS_QUESTION)
    const prefixed = `Represent this sentence for searching relevant passages: ${QUESTION}`
    expect(vector).toEqual(await embedder.embedPassage(prefixed))
  })

  it('gives a text the same vector alone, after others and beside others', async () => {
    const [text] = PASSAGES[0] ?? ['']
    const alone = await embedder.embedPassage(text)
    for (const [other] of PASSAGES) await embedder.embedPassage(other)
    expect(await embedder.embedPassage(text)).toEqual(alone)
    const beside = await Promise.all(PASSAGES.map(([other]) => embedder.embedPassage(other)))
    expect(beside[0]).toEqual(alone)
  })

  it.each([
    ['nothing', ''],
    ['text that is too long for the model', 'licence '.repeat(1_000)],
    ['letters of no script that it knows', '\u{10ffff}\u{e000}'],
  ])('gives %s a unit vector', async (_what, text) => {
    expect(Math.hypot(...(await embedder.embedPassage(text)))).toBeCloseTo(1, 6)
  })

  it('names the model and the length of its vectors', () => {
    expect(embedder).toMatchObject({ dimensions: MODEL_DIMENSIONS, fingerprint: MODEL_FINGERPRINT })
  })

  it('gives an OperatorError for what the tokenizer refuses', async () => {
    const notText = { length: 3 } as unknown as string
    await expectFailure(embedder.embedPassage(notText), OperatorError, 'embedding-failed')
  })
})

describe('a closed embedder', () => {
  it('has finished what was begun and takes nothing more', async () => {
    const closing = await loadTransformersEmbedder(MODEL_FOLDER)
    const begun = PASSAGES.map(([text]) => closing.embedPassage(text))
    await closing.close()
    const vectors = await Promise.all(begun)
    for (const [at, [, start]] of PASSAGES.entries()) expectStart(vectors[at] ?? new Float32Array(0), start)
    await expectFailure(closing.embedPassage('too late'), OperatorError, 'embedding-stopped')
    await closing.close()
  })
})

describe('loadTransformersEmbedder', () => {
  it('gives an OperatorError for a folder without a model', async () => {
    await expectFailure(loadTransformersEmbedder(await temporaryFolder()), OperatorError, 'model-unusable')
  })

  it('keeps the library from printing the words of a failed run', async () => {
    const options = { local_files_only: true, dtype: 'q8', device: 'cpu' } as const
    const tokenizer = await AutoTokenizer.from_pretrained(MODEL_FOLDER, options)
    const disposed = await AutoModel.from_pretrained(MODEL_FOLDER, options)
    await disposed.dispose()
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await expect(disposed(tokenizer('a secret'))).rejects.toThrow('disposed')
    expect(printed).not.toHaveBeenCalled()
    printed.mockRestore()
  })
})
