import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { ReaderError } from '../../src/errors/reader-error.ts'
import type { GraphRecord, Store } from '../../src/store/store.ts'
import { expectFailure } from './expect-failure.ts'
import { commit, DIMENSIONS, draft, MODEL, storedSource } from './stored-source.ts'

const A1 = storedSource('a', ['The first wording.', 'A shared statement.'])
const A2 = storedSource('a', ['The second wording.', 'A shared statement.'])
const B = storedSource('b', ['Another document.'])
const KEYS = [A1, A2, B].flatMap(({ passages }) => passages.map(({ vectorKey }) => vectorKey))

/** What every store promises of generations over time. */
export function describeStoreHistory(store: () => Store): void {
  describe('a commit', () => {
    test('becomes the current generation and is listed first', async () => {
      const first = await commit(store(), null, [A1])
      expect(first).toEqual({
        number: 1,
        parent: null,
        createdAt: '2026-07-01T12:00:00.000Z',
        author: 'a test',
        action: 'index',
        model: MODEL,
        passages: 2,
      })
      const second = await commit(store(), 1, [A1, B])
      expect(await store().currentGeneration()).toEqual(second)
      expect(await store().generations()).toEqual([second, first])
    })

    test('carries stored versions over by their identity, in a new order', async () => {
      await commit(store(), null, [A1, B])
      await store().commitGeneration(draft(1, [B.version, A1.version]))
      expect(await store().loadSources(2)).toEqual([B, A1])
    })

    test('leaves earlier generations as they were', async () => {
      await commit(store(), null, [A1, B])
      await commit(store(), 1, [A2])
      expect(await store().loadSources(1)).toEqual([A1, B])
      expect(await store().getText(1, 'a')).toBe(A1.text)
      expect(await store().getText(2, 'a')).toBe(A2.text)
      expect(await store().getText(2, 'b')).toBeNull()
    })

    test('keeps a moved file under the same identity, and each generation has its own record', async () => {
      await commit(store(), null, [A1])
      const moved = { ...A1, file: 'elsewhere/a.md', contentHash: 'other bytes', origin: 'added' as const }
      await store().commitGeneration(draft(1, [moved]))
      await store().commitGeneration(draft(2, [A1.version]))
      expect(await store().loadSources(1)).toEqual([A1])
      expect(await store().loadSources(3)).toEqual([moved])
      await store().rollback(1)
      await store().commitGeneration(draft(1, [A1.version]))
      expect(await store().loadSources(4)).toEqual([A1])
    })
  })

  describe('a rollback', () => {
    test('makes a kept generation current and says which was', async () => {
      const first = await commit(store(), null, [A1])
      const second = await commit(store(), 1, [A2])
      expect(await store().rollback(1)).toEqual(second)
      expect(await store().currentGeneration()).toEqual(first)
      expect(await store().rollback(1)).toEqual(first)
      expect((await store().generations()).map(({ number }) => number)).toEqual([2, 1])
    })

    test('is followed by a number that was never used', async () => {
      await commit(store(), null, [A1])
      await commit(store(), 1, [A2])
      await store().rollback(1)
      expect((await commit(store(), 1, [B])).number).toBe(3)
    })

    test('to an unknown generation changes nothing', async () => {
      await expectFailure(store().rollback(1), ReaderError, 'unknown-generation')
      const first = await commit(store(), null, [A1])
      await expectFailure(store().rollback(2), ReaderError, 'unknown-generation')
      expect(await store().currentGeneration()).toEqual(first)
    })
  })

  describe('pruning', () => {
    test('keeps the newest generations and the current one with its parent', async () => {
      await commit(store(), null, [A1])
      for (let parent = 1; parent < 6; parent += 1) await commit(store(), parent, [A2])
      await store().rollback(3)
      expect(await store().prune(1)).toEqual({ removed: [5, 4, 1], graphFiles: [] })
      expect((await store().generations()).map(({ number }) => number)).toEqual([6, 3, 2])
      expect((await store().currentGeneration())?.number).toBe(3)
      await expectFailure(store().loadSources(1), ReaderError, 'unknown-generation')
      expect(await store().loadSources(6)).toEqual([A2])
    })

    test('forgets versions and vectors that no kept generation needs, and no others', async () => {
      await commit(store(), null, [A1, B])
      await commit(store(), 1, [A2])
      await commit(store(), 2, [A2])
      await store().prune(2)
      const wanted = new Set(A2.passages.map(({ vectorKey }) => vectorKey))
      expect(await store().knownVectors(MODEL, KEYS)).toEqual(wanted)
      expect(await store().loadVectors(3, DIMENSIONS)).toHaveLength(2 * DIMENSIONS)
      await expectFailure(store().commitGeneration(draft(3, [A1.version])), OperatorError, 'invalid-draft')
      expect(await store().check()).toEqual([])
    })

    test('forgets the vectors of a model that no generation uses any more', async () => {
      await commit(store(), null, [A1])
      await commit(store(), 1, [A1], 'model-b')
      await commit(store(), 2, [A1], 'model-b')
      await store().prune(1)
      expect(await store().knownVectors(MODEL, KEYS)).toEqual(new Set())
      expect((await store().knownVectors('model-b', KEYS)).size).toBe(2)
    })

    test('never brings a number back, even of the newest generation', async () => {
      await commit(store(), null, [A1])
      await commit(store(), 1, [A2])
      await store().rollback(1)
      expect((await store().prune(0)).removed).toEqual([2])
      expect((await commit(store(), 1, [B])).number).toBe(3)
    })

    test('of an empty store, or of fewer generations, removes nothing', async () => {
      expect(await store().prune(1)).toEqual({ removed: [], graphFiles: [] })
      await commit(store(), null, [A1])
      expect(await store().prune(5)).toEqual({ removed: [], graphFiles: [] })
    })

    test.each([-1, 1.5, Number.NaN])('to %s generations is refused', async (keep) => {
      await expectFailure(store().prune(keep), OperatorError, 'invalid-argument')
    })

    test('names the graph files that nothing refers to any more', async () => {
      await commit(store(), null, [A1])
      for (let parent = 1; parent < 4; parent += 1) await commit(store(), parent, [A2])
      await store().saveGraph(graphOf(1, 'one.hnsw'))
      await store().saveGraph(graphOf(2, 'shared.hnsw'))
      await store().saveGraph(graphOf(4, 'shared.hnsw'))
      expect(await store().prune(1)).toEqual({ removed: [2, 1], graphFiles: ['one.hnsw'] })
      expect(await store().graphFiles()).toEqual(['shared.hnsw'])
    })
  })

  describe('the graph of a generation', () => {
    test('is recorded, replaced and forgotten', async () => {
      await commit(store(), null, [A1])
      expect(await store().getGraph(1)).toBeNull()
      await store().saveGraph(graphOf(1, 'one.hnsw'))
      await store().saveGraph({ ...graphOf(1, 'two.hnsw'), bytes: 7 })
      expect(await store().getGraph(1)).toEqual({ ...graphOf(1, 'two.hnsw'), bytes: 7 })
      expect(await store().graphFiles()).toEqual(['two.hnsw'])
      await store().forgetGraph(1)
      expect(await store().getGraph(1)).toBeNull()
    })

    test('is not recorded for a generation that is not there', async () => {
      await expectFailure(store().saveGraph(graphOf(1, 'one.hnsw')), ReaderError, 'unknown-generation')
    })
  })
}

function graphOf(generation: number, file: string): GraphRecord {
  return { generation, file, bytes: 4_096, sha256: 'ab'.repeat(32), count: 2 }
}
