import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { ReaderError } from '../../src/errors/reader-error.ts'
import type { GenerationDraft, Store, StoredPassage, StoredSource } from '../../src/store/store.ts'
import { expectFailure } from './expect-failure.ts'
import { commit, DIMENSIONS, draft, storedSource, vectorsOf } from './stored-source.ts'

const FIRST = storedSource('first', ['Kept as it was.'])
const OTHER = storedSource('other', ['Magnets 🧲 are controlled.'])

/** What every store refuses, and that it is unchanged afterwards. */
export function describeStoreRefusals(store: () => Store): void {
  describe('a draft is refused, and nothing changes,', () => {
    const refuse = async (sources: GenerationDraft['sources'], code: string, parent: number | null = 1) => {
      const first = await commit(store(), null, [FIRST])
      await store().saveVectors(first.model, vectorsOf([OTHER]))
      await expectFailure(store().commitGeneration(draft(parent, sources)), OperatorError, code)
      expect(await store().currentGeneration()).toEqual(first)
      expect(await store().generations()).toEqual([first])
      expect(await store().loadSources(1)).toEqual([FIRST])
      expect(await store().check()).toEqual([])
      expect((await commit(store(), 1, [OTHER])).number).toBeGreaterThan(1)
    }

    test('when another generation is current by now', () => refuse([OTHER], 'store-changed', null))
    test('when its parent never was', () => refuse([OTHER], 'store-changed', 7))
    test('when it names an unknown version', () => refuse([OTHER, 'unknown'], 'invalid-draft'))
    test('when two new sources have one id', () => refuse([OTHER, { ...OTHER, version: 'second' }], 'invalid-draft'))
    test('when a carried version and a new one have one id', () =>
      refuse([FIRST.version, storedSource('first', ['Magnets 🧲 are controlled.'])], 'invalid-draft'))
    test('when a stored version comes with another text', () =>
      refuse([{ ...storedSource('first', ['Magnets 🧲 are controlled.']), version: FIRST.version }], 'invalid-draft'))
    test('when a stored version comes with other passages', () => refuse([{ ...FIRST, passages: [] }], 'invalid-draft'))
    test('when a text has half a character', () => refuse([storedSource('half', ['Magnets \ud83e'])], 'invalid-draft'))
    test('when a passage has no vector', () =>
      refuse([storedSource('third', ['Nobody embedded this.'])], 'vectors-missing'))

    test.each<[string, Partial<StoredPassage>]>([
      ['starts before its text', { start: -1 }],
      ['ends after its text', { end: OTHER.text.length + 1 }],
      ['is empty', { start: 3, end: 3 }],
      ['ends before it starts', { start: 5, end: 3 }],
      ['starts between two characters', { start: 0.5 }],
      ['is cut through a character', { end: OTHER.text.indexOf('🧲') + 1 }],
      ['belongs to no section', { section: 1 }],
    ])('when a passage %s', (_, change) => refuse([withPassage(OTHER, change)], 'invalid-draft'))
  })

  test('of two commits from one parent, exactly one succeeds', async () => {
    await commit(store(), null, [FIRST])
    await store().saveVectors('model-a', vectorsOf([OTHER]))
    const attempts = [draft(1, [OTHER]), draft(1, [FIRST, OTHER])].map((each) => store().commitGeneration(each))
    const results = await Promise.allSettled(attempts)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await store().generations()).toHaveLength(2)
  })

  test('vectors of another model do not count for a commit', async () => {
    await commit(store(), null, [FIRST])
    const change = store().commitGeneration(draft(1, [FIRST.version], 'model-b'))
    await expectFailure(change, OperatorError, 'vectors-missing')
  })

  test('an unknown generation has no sources and no vectors', async () => {
    await expectFailure(store().listSources(1), ReaderError, 'unknown-generation')
    await expectFailure(store().loadSources(1), ReaderError, 'unknown-generation')
    await expectFailure(store().loadVectors(1, DIMENSIONS), ReaderError, 'unknown-generation')
  })

  test('a closed store refuses every call, and may be closed again', async () => {
    await commit(store(), null, [FIRST])
    await store().close()
    await store().close()
    await expectFailure(store().currentGeneration(), OperatorError, 'store-closed')
    await expectFailure(store().getText(1, 'first'), OperatorError, 'store-closed')
    await expectFailure(store().commitGeneration(draft(1, [FIRST])), OperatorError, 'store-closed')
    await expectFailure(store().check(), OperatorError, 'store-closed')
  })
}

function withPassage(source: StoredSource, change: Partial<StoredPassage>): StoredSource {
  return { ...source, passages: source.passages.map((passage) => ({ ...passage, ...change })) }
}
