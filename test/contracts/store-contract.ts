import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import type { Store } from '../../src/store/store.ts'
import { expectFailure } from './expect-failure.ts'
import { describeStoreHistory } from './store-history-contract.ts'
import { describeStoreRefusals } from './store-refusals-contract.ts'
import { commit, DIMENSIONS, draft, MODEL, storedSource, vectorOf, vectorsOf } from './stored-source.ts'

/**
 * What every store promises.
 *
 * @param name of the implementation
 * @param open opens a new, empty store
 */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    describeContents(() => store)
    describeVectors(() => store)
    describeStoreHistory(() => store)
    describeStoreRefusals(() => store)
  })
}

const MAGNETS = storedSource('magnets', ['Dysprosium needs a licence.', 'Terbium needs one too.'])
const UNICODE = storedSource('unicode', [
  '稀土 𠮷 出口 🧲 管制',
  'Ñandú e\u0301 \u200d 👩‍🔬',
  'line\tend "quoted" \\ \u2028 stop',
])

function describeContents(store: () => Store): void {
  describe('its contents', () => {
    test('are empty before the first commit', async () => {
      expect(await store().currentGeneration()).toBeNull()
      expect(await store().generations()).toEqual([])
      expect(await store().check()).toEqual([])
    })

    test('come out as they went in, in the order of the draft', async () => {
      const sources = [UNICODE, MAGNETS, storedSource('added', ['One.'], { origin: 'added', status: null, asOf: null })]
      const { number } = await commit(store(), null, sources)
      expect(await store().loadSources(number)).toEqual(sources)
      expect(await store().getSource(number, 'unicode')).toEqual(UNICODE)
    })

    test('are listed without their text', async () => {
      const { number } = await commit(store(), null, [UNICODE, MAGNETS])
      const { text, sections, blocks, referenceSpans, removedCharacters, passages, ...rest } = UNICODE
      const [first, second] = await store().listSources(number)
      expect(first).toEqual({ ...rest, passages: 3, characters: text.length })
      expect(second?.id).toBe('magnets')
    })

    test('keep every character of a text, so that offsets still cut the same slices', async () => {
      const { number } = await commit(store(), null, [UNICODE])
      const text = (await store().getText(number, 'unicode')) ?? ''
      expect(text).toBe(UNICODE.text)
      const slices = UNICODE.passages.map(({ start, end }) => text.slice(start, end))
      expect(slices).toEqual(UNICODE.text.split('\n'))
    })

    test('have nothing under an id or a generation that is not there', async () => {
      const { number } = await commit(store(), null, [MAGNETS])
      expect(await store().getSource(number, 'unicode')).toBeNull()
      expect(await store().getText(number, 'unicode')).toBeNull()
      expect(await store().getText(number + 1, 'magnets')).toBeNull()
    })

    test('may be a source without passages, or no source at all', async () => {
      const bare = storedSource('bare', [''], { passages: [], sections: [], blocks: [], referenceSpans: [] })
      const first = await commit(store(), null, [bare])
      expect(await store().loadSources(first.number)).toEqual([bare])
      const second = await commit(store(), first.number, [])
      expect(second.passages).toBe(0)
      expect(await store().loadSources(second.number)).toEqual([])
      expect(await store().loadVectors(second.number, DIMENSIONS)).toEqual(new Float32Array())
      expect(await store().currentGeneration()).toEqual(second)
    })

    test('can be thousands of passages in many sources', async () => {
      const sources = Array.from({ length: 60 }, (_, source) =>
        storedSource(
          `source-${source}`,
          Array.from({ length: 50 }, (_, line) => `Line ${line} of source ${source}.`),
        ),
      )
      const { number, passages } = await commit(store(), null, sources)
      expect(passages).toBe(3_000)
      expect(await store().loadSources(number)).toEqual(sources)
      expect(await store().loadVectors(number, DIMENSIONS)).toEqual(rowsOf(sources.flatMap((s) => s.passages)))
      expect(await store().check()).toEqual([])
    })
  })
}

function describeVectors(store: () => Store): void {
  describe('its vectors', () => {
    test('are loaded row by row in the order of the passages, a shared one twice', async () => {
      const again = storedSource('again', ['Terbium needs one too.', 'Dysprosium needs a licence.'])
      const { number } = await commit(store(), null, [MAGNETS, again])
      const matrix = await store().loadVectors(number, DIMENSIONS)
      expect(matrix).toEqual(rowsOf([...MAGNETS.passages, ...again.passages]))
    })

    test('are known by model and key', async () => {
      const [first, second] = MAGNETS.passages.map(({ vectorKey }) => vectorKey)
      await store().saveVectors(MODEL, new Map([[first!, vectorOf(first!)]]))
      expect(await store().knownVectors(MODEL, [first!, second!, 'neither'])).toEqual(new Set([first]))
      expect(await store().knownVectors('model-b', [first!])).toEqual(new Set())
      expect(await store().knownVectors(MODEL, [])).toEqual(new Set())
    })

    test('are reused by a new version of a source and need no saving again', async () => {
      await commit(store(), null, [MAGNETS])
      const longer = storedSource('magnets', [...MAGNETS.text.split('\n'), 'Samarium does not.'])
      const keys = longer.passages.map(({ vectorKey }) => vectorKey)
      expect((await store().knownVectors(MODEL, keys)).size).toBe(2)
      await store().saveVectors(MODEL, new Map([[keys[2]!, vectorOf(keys[2]!)]]))
      const { number } = await store().commitGeneration(draft(1, [longer]))
      expect(await store().loadVectors(number, DIMENSIONS)).toEqual(rowsOf(longer.passages))
      expect(await store().loadVectors(1, DIMENSIONS)).toEqual(rowsOf(MAGNETS.passages))
    })

    test('stay what they were when a key is saved again', async () => {
      await store().saveVectors(MODEL, vectorsOf([MAGNETS]))
      const others = new Map(MAGNETS.passages.map(({ vectorKey }) => [vectorKey, new Float32Array(DIMENSIONS).fill(9)]))
      await store().saveVectors(MODEL, others)
      const { number } = await store().commitGeneration(draft(null, [MAGNETS]))
      expect(await store().loadVectors(number, DIMENSIONS)).toEqual(rowsOf(MAGNETS.passages))
    })

    test('may be views into a larger array', async () => {
      const whole = Float32Array.from({ length: 3 * DIMENSIONS }, (_, index) => index + 0.5)
      const views = MAGNETS.passages.map(({ vectorKey }, index): [string, Float32Array] => [
        vectorKey,
        whole.subarray((index + 1) * DIMENSIONS, (index + 2) * DIMENSIONS),
      ])
      await store().saveVectors(MODEL, new Map(views))
      const { number } = await store().commitGeneration(draft(null, [MAGNETS]))
      expect(await store().loadVectors(number, DIMENSIONS)).toEqual(whole.slice(DIMENSIONS))
    })

    test.each([[], [1, Number.NaN], [1, Number.POSITIVE_INFINITY]])(
      'are refused, all of one call, when one is %s',
      async (...numbers) => {
        const vectors = new Map([
          ['good', new Float32Array(2)],
          ['bad', Float32Array.from(numbers)],
        ])
        await expectFailure(store().saveVectors(MODEL, vectors), OperatorError, 'invalid-vector')
        expect(await store().knownVectors(MODEL, ['good', 'bad'])).toEqual(new Set())
      },
    )

    test('are missing when they have another length', async () => {
      const { number } = await commit(store(), null, [MAGNETS])
      await expectFailure(store().loadVectors(number, DIMENSIONS + 1), OperatorError, 'vectors-missing')
      await expectFailure(store().loadVectors(number, 0), OperatorError, 'invalid-argument')
    })
  })
}

function rowsOf(passages: readonly { vectorKey: string }[]): Float32Array {
  return Float32Array.from(passages.flatMap(({ vectorKey }) => [...vectorOf(vectorKey)]))
}
