import { mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { planAddition, planRemoval } from '../../../src/app/indexing/plan-single-source.ts'
import { readLibrary } from '../../../src/app/indexing/read-library.ts'
import { type UpdateOptions, updateIndex } from '../../../src/app/indexing/update-index.ts'
import { openSqliteStore } from '../../../src/store/sqlite-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { FakeEmbedder } from '../../fakes/fake-embedder.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'

let seeds: string
let store: Store
let embedder: FakeEmbedder

beforeEach(async () => {
  const folder = await temporaryFolder()
  seeds = path.join(folder, 'seeds')
  await mkdir(seeds)
  store = await openSqliteStore(path.join(folder, 'index'))
  embedder = new FakeEmbedder()
  return () => store.close()
})

const write = (name: string, text: string) => writeFile(path.join(seeds, name), text)
const update = (options: Partial<UpdateOptions> = {}) =>
  updateIndex({
    store,
    model: embedder.fingerprint,
    withEmbedders: (_texts, use) => use([embedder]),
    plan: (known) => readLibrary([seeds], known),
    dryRun: false,
    author: 'test',
    action: 'index',
    clock: () => new Date('2026-01-01T00:00:00Z'),
    ...options,
  })

describe('updateIndex', () => {
  it('adds documents, and embeds nothing when nothing has changed', async () => {
    await write('a.md', '# A\n\nOne. Two.\n')
    await write('b.txt', 'Three.')
    expect(await update()).toMatchObject({
      generation: 1,
      added: ['a', 'b'],
      changed: [],
      removed: [],
      unchanged: [],
      rejected: [],
      passages: { embedded: 3, reused: 0, total: 3 },
    })
    expect(await update()).toMatchObject({
      generation: 1,
      added: [],
      unchanged: ['a', 'b'],
      passages: { embedded: 0, reused: 3, total: 3 },
    })
    expect(embedder.embedded).toHaveLength(3)
    expect(await store.generations()).toHaveLength(1)
  })

  it('embeds only the statements that a change touches', async () => {
    await write('a.md', '# A\n\nOne. Two.\n\n## Part\n\nThree.\n')
    await update()
    await write('a.md', '# A\n\nOne. Two, changed.\n\n## Part\n\nThree.\n')
    expect(await update()).toMatchObject({
      generation: 2,
      changed: ['a'],
      passages: { embedded: 1, reused: 2, total: 3 },
    })
    expect(embedder.embedded.at(-1)).toBe('A\nTwo, changed.')
  })

  it('takes out what was deleted, and a rollback brings it back', async () => {
    await write('a.md', 'One.')
    await write('b.md', 'Two.')
    await update()
    await rm(path.join(seeds, 'b.md'))
    expect(await update()).toMatchObject({ generation: 2, removed: ['b'], unchanged: ['a'], passages: { total: 1 } })
    await store.rollback(1)
    expect((await store.listSources(1)).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(await update()).toMatchObject({ generation: 3, removed: ['b'], passages: { embedded: 0 } })
  })

  it('counts equal statements as embedded once', async () => {
    await write('a.md', '# Same\n\nOne. One.\n')
    expect(await update()).toMatchObject({ passages: { embedded: 1, reused: 1, total: 2 } })
  })

  it('says in a dry run what would happen and changes nothing', async () => {
    await write('a.md', 'One.')
    expect(await update({ dryRun: true })).toMatchObject({
      dryRun: true,
      generation: null,
      added: ['a'],
      passages: { embedded: 1 },
    })
    expect(await store.currentGeneration()).toBeNull()
    expect(embedder.embedded).toEqual([])
  })

  it('rejects a broken document, leaves the others alone and keeps its earlier version', async () => {
    await write('a.md', '---\nid: a\n---\nOne.\n')
    await write('b.md', 'Two.')
    await update()
    await write('a.md', '---\nid: a\ncolour: red\n---\nOne, changed.\n')
    await write('c.md', 'Three.')
    const report = await update()
    expect(report).toMatchObject({ added: ['c'], changed: [], removed: [], unchanged: ['a', 'b'] })
    expect(report.rejected).toHaveLength(1)
    expect(report.rejected[0]).toMatchObject({
      file: 'a.md',
      reason: expect.stringMatching(/"colour".*earlier version stays in use/),
    })
    expect(await store.getText(2, 'a')).toBe('One.')
  })

  it('keeps documents of several folders apart, also where their files have the same name', async () => {
    const other = path.join(seeds, '..', 'other')
    await mkdir(other)
    const both: UpdateOptions['plan'] = (known) => readLibrary([seeds, other], known)
    await write('n.md', '---\nid: from-a\n---\nOne.\n')
    await writeFile(path.join(other, 'n.md'), '---\nid: from-b\n---\nTwo.\n')
    await update({ plan: both })
    await write('n.md', '---\nid: from-a\ncolour: red\n---\nOne.\n')
    await writeFile(path.join(other, 'n.md'), '---\nid: from-b\n---\nTwo, changed.\n')
    const report = await update({ plan: both })
    expect(report).toMatchObject({ removed: [], changed: ['from-b'], unchanged: ['from-a'] })
    expect(report.rejected).toEqual([{ file: 'n.md', reason: expect.stringMatching(/"colour".*stays in use/) }])
    expect(await store.getText(2, 'from-b')).toBe('Two, changed.')
  })

  it('rejects a file that cannot be read and goes on with the others', async () => {
    await write('a.md', 'One.')
    await truncate(path.join(seeds, 'a.md'), 600 * 1024 * 1024)
    await write('b.md', 'Two.')
    const report = await update()
    expect(report).toMatchObject({ added: ['b'] })
    expect(report.rejected).toEqual([{ file: 'a.md', reason: expect.stringMatching(/a\.md is larger than 512 MiB/) }])
  })

  it('rejects the second of two documents with one id and names the first', async () => {
    await write('a.md', '---\nid: same\n---\nOne.\n')
    await write('b.md', '---\nid: same\n---\nTwo.\n')
    const report = await update()
    expect(report.added).toEqual(['same'])
    expect(report.rejected).toEqual([{ file: 'b.md', reason: expect.stringMatching(/id "same".*belongs to a\.md/) }])
  })

  it('takes a renamed file for the same source', async () => {
    await write('a.md', '---\nid: same\ntitle: T\n---\nOne.\n')
    await update()
    await rm(path.join(seeds, 'a.md'))
    await write('b.md', '---\nid: same\ntitle: T\n---\nOne.\n')
    expect(await update()).toMatchObject({ unchanged: ['same'], removed: [], passages: { embedded: 0 } })
  })

  it('writes no generation when every document is rejected', async () => {
    await write('a.md', 'One.')
    await update()
    await rm(path.join(seeds, 'a.md'))
    await write('b.md', '---\nid: BAD\n---\nTwo.\n')
    expect(await update()).toMatchObject({ generation: 1, removed: [], added: [] })
    expect((await store.currentGeneration())?.number).toBe(1)
  })

  it('refuses an empty folder and keeps everything', async () => {
    await write('a.md', 'One.')
    await update()
    await rm(path.join(seeds, 'a.md'))
    await expect(update()).rejects.toThrow(/There is no document in/)
    expect((await store.listSources(1)).map(({ id }) => id)).toEqual(['a'])
  })

  it('embeds everything again for another model', async () => {
    await write('a.md', 'One. Two.')
    await update()
    const other = new FakeEmbedder({ fingerprint: 'other' })
    const report = await update({ model: 'other', withEmbedders: (_texts, use) => use([other]) })
    expect(report).toMatchObject({ generation: 2, unchanged: ['a'], passages: { embedded: 2, reused: 0 } })
    expect((await store.currentGeneration())?.model).toBe('other')
  })

  it('keeps the vectors of an interrupted update for the next one', async () => {
    await write('a.md', Array.from({ length: 300 }, (_, at) => `Statement number ${at}.`).join(' '))
    const failing = new FakeEmbedder()
    const embed = failing.embedPassage.bind(failing)
    failing.embedPassage = async (text) => {
      if (failing.embedded.length === 290) throw new Error('power failure')
      return embed(text)
    }
    await expect(update({ withEmbedders: (_texts, use) => use([failing]) })).rejects.toThrow('power failure')
    expect(await store.currentGeneration()).toBeNull()
    const report = await update()
    expect(report.passages.embedded).toBeLessThan(300)
    expect(report.passages.total).toBe(300)
  })
})

describe('single sources', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('adds a file that later updates of the folder leave in place', async () => {
    await write('a.md', 'One.')
    await update()
    const added = await update({ plan: async (known) => planAddition({ name: 'x.md', bytes: bytes('Extra.') }, known) })
    expect(added).toMatchObject({ generation: 2, added: ['x'], unchanged: ['a'] })
    expect(await update()).toMatchObject({ generation: 2, removed: [] })
    const again = await update({
      plan: async (known) => planAddition({ name: 'x.md', bytes: bytes('Extra, changed.') }, known),
    })
    expect(again).toMatchObject({ generation: 3, changed: ['x'] })
  })

  it('refuses a file whose id belongs to a document of the folder', async () => {
    await write('a.md', 'One.')
    await update()
    const plan: UpdateOptions['plan'] = async (known) => planAddition({ name: 'a.md', bytes: bytes('Other.') }, known)
    await expect(update({ plan })).rejects.toThrow(/id "a".*belongs to a\.md/)
  })

  it('refuses a file whose id belongs to an added file of another name', async () => {
    await write('a.md', 'One.')
    await update()
    await update({ plan: async (known) => planAddition({ name: 'Foo Bar.md', bytes: bytes('First.') }, known) })
    const plan: UpdateOptions['plan'] = async (known) =>
      planAddition({ name: 'foo-bar.txt', bytes: bytes('Other.') }, known)
    await expect(update({ plan })).rejects.toThrow(/id "foo-bar".*belongs to Foo Bar\.md/)
  })

  it('rejects a document of the folder whose id belongs to an added file', async () => {
    await write('a.md', 'One.')
    await update()
    await update({ plan: async (known) => planAddition({ name: 'x.md', bytes: bytes('Extra.') }, known) })
    await write('x.md', 'Other.')
    expect((await update()).rejected[0]?.reason).toMatch(/x\.md, which was added by itself/)
  })

  it('removes a source, but not an unknown one and not the last', async () => {
    await write('a.md', 'One.')
    await write('b.md', 'Two.')
    await update()
    expect(await update({ plan: async (known) => planRemoval('b', known) })).toMatchObject({ removed: ['b'] })
    await expect(update({ plan: async (known) => planRemoval('zzz', known) })).rejects.toThrow(/no source "zzz"/)
    await expect(update({ plan: async (known) => planRemoval('a', known) })).rejects.toThrow(/only source/)
  })
})
