import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { bundledVectors } from '../../../src/app/indexing/bundled-vectors.ts'
import { readLibrary } from '../../../src/app/indexing/read-library.ts'
import { updateIndex } from '../../../src/app/indexing/update-index.ts'
import { embedLibrary } from '../../../src/app/library/embed-library.ts'
import { VECTOR_DATA_FILE } from '../../../src/embedding/vector-file.ts'
import { openSqliteStore } from '../../../src/store/sqlite-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { FakeEmbedder } from '../../fakes/fake-embedder.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'

let seeds: string
let vectors: string
let store: Store
let embedder: FakeEmbedder
let warnings: string[]
const kind = { model: 'fake', dimensions: 16 }

beforeEach(async () => {
  const folder = await temporaryFolder()
  seeds = path.join(folder, 'seeds')
  vectors = path.join(folder, 'vectors')
  await mkdir(seeds)
  await writeFile(path.join(seeds, 'a.md'), '# A\n\nOne is here. Two is here.\n')
  await embedLibrary({ library: seeds, vectors, kind, withEmbedders: (_texts, use) => use([new FakeEmbedder()]) })
  store = await openSqliteStore(path.join(folder, 'index'))
  embedder = new FakeEmbedder()
  warnings = []
  return () => store.close()
})

const index = (dryRun = false, folder = vectors) =>
  updateIndex({
    store,
    model: embedder.fingerprint,
    withEmbedders: (_texts, use) => use([embedder]),
    knownVectors: bundledVectors(folder, kind, { warn: (_fields, message) => warnings.push(message) }),
    plan: (known) => readLibrary([seeds], known),
    dryRun,
    author: 'test',
    action: 'index',
    clock: () => new Date('2026-01-01T00:00:00Z'),
  })

describe('bundledVectors', () => {
  it('spares a first index the embedding, and the vectors are those that it would have made', async () => {
    expect((await index()).passages).toEqual({ embedded: 0, reused: 2, total: 2 })
    expect(embedder.embedded).toEqual([])
    const expected = await Promise.all(
      ['A\nOne is here.', 'A\nTwo is here.'].map((text) => embedder.embedPassage(text)),
    )
    expect([...(await store.loadVectors(1, 16))]).toEqual(expected.flatMap((vector) => [...vector]))
    expect(warnings).toEqual([])
  })

  it('leaves what it does not know to the embedder', async () => {
    await writeFile(path.join(seeds, 'a.md'), '# A\n\nOne is here. Three is here.\n')
    expect((await index()).passages).toEqual({ embedded: 1, reused: 1, total: 2 })
    expect(embedder.embedded).toEqual(['A\nThree is here.'])
    expect(warnings).toEqual([])
  })

  it('says so in a dry run and keeps nothing', async () => {
    expect((await index(true)).passages).toEqual({ embedded: 0, reused: 2, total: 2 })
    const { passages } = await index(false, path.join(vectors, 'gone'))
    expect(passages).toEqual({ embedded: 2, reused: 0, total: 2 })
  })

  it('is not asked when nothing is missing', async () => {
    await index()
    await writeFile(path.join(vectors, VECTOR_DATA_FILE), 'damaged')
    expect((await index()).passages.embedded).toBe(0)
    expect(warnings).toEqual([])
  })

  it.each([
    ['missing', async () => path.join(vectors, 'gone'), /cannot be read/],
    ['damaged', async () => writeFile(path.join(vectors, VECTOR_DATA_FILE), 'damaged'), /is damaged/],
    ['of another model', () => rewriteFor({ model: 'other', dimensions: 16 }), /of another model/],
  ])('warns of a file that is %s, and everything is embedded', async (_what, spoil, message) => {
    const folder = (await spoil()) ?? vectors
    expect((await index(false, folder)).passages).toEqual({ embedded: 2, reused: 0, total: 2 })
    expect(warnings).toEqual([expect.stringMatching(message)])
  })
})

async function rewriteFor(other: typeof kind): Promise<void> {
  await embedLibrary({
    library: seeds,
    vectors,
    kind: other,
    withEmbedders: (_texts, use) => use([new FakeEmbedder()]),
  })
}
