import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkVectors } from '../../../src/app/library/check-vectors.ts'
import { embedLibrary } from '../../../src/app/library/embed-library.ts'
import { libraryTexts } from '../../../src/app/library/library-texts.ts'
import { readVectorFile, VECTOR_DATA_FILE } from '../../../src/embedding/vector-file.ts'
import { FakeEmbedder } from '../../fakes/fake-embedder.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'
import { madeDocument, section, writeLibrary } from './made-library.ts'

let library: string
let vectors: string
let embedder: FakeEmbedder
const kind = { model: 'fake', dimensions: 16 }

beforeEach(async () => {
  library = await writeLibrary([{ body: section('One is here.', 'Two is here.') }])
  vectors = path.join(await temporaryFolder(), 'vectors')
  embedder = new FakeEmbedder()
})

const embed = () => embedLibrary({ library, vectors, kind, withEmbedders: (_texts, use) => use([embedder]) })
const check = async (other = kind) =>
  (await checkVectors({ library, vectors, kind: other })).map(({ advice }) => advice)
const change = (...sentences: string[]) =>
  writeFile(path.join(library, 'magnet-rule.md'), madeDocument({ body: section(...sentences) }))

describe('embedLibrary', () => {
  it('writes what an index of the library would embed, and nothing twice', async () => {
    expect(await embed()).toEqual({ embedded: 2, reused: 0, dropped: 0 })
    const texts = await libraryTexts(library)
    const found = await readVectorFile(vectors, kind)
    expect([...found.keys()]).toEqual([...texts.keys()])
    const [[key, text]] = texts as unknown as [[string, string]]
    expect(found.get(key)).toEqual(await new FakeEmbedder().embedPassage(text))
    expect(await embed()).toEqual({ embedded: 0, reused: 2, dropped: 0 })
    expect(embedder.embedded).toHaveLength(2)
  })

  it('embeds what is new and drops what nothing needs', async () => {
    await embed()
    await change('One is here.', 'Three is here.')
    expect(await embed()).toEqual({ embedded: 1, reused: 1, dropped: 1 })
    expect(await check()).toEqual([])
  })

  it('makes a damaged file anew', async () => {
    await embed()
    await writeFile(path.join(vectors, VECTOR_DATA_FILE), 'damaged')
    expect(await embed()).toEqual({ embedded: 2, reused: 0, dropped: 0 })
  })

  it('embeds nothing while a document cannot be read', async () => {
    await writeFile(path.join(library, 'broken.md'), '---\nid: BAD\n---\nText.\n')
    await expect(embed()).rejects.toThrow(/broken\.md/)
    expect(embedder.embedded).toEqual([])
  })
})

describe('checkVectors', () => {
  it('is silent on vectors that are those of the library', async () => {
    await embed()
    expect(await check()).toEqual([])
  })

  it('finds statements without vector, and vectors that nothing needs', async () => {
    await embed()
    await change('One is here.', 'Three is here.')
    expect(await checkVectors({ library, vectors, kind })).toEqual([
      expect.objectContaining({ sentence: 'Three is here.', advice: expect.stringContaining('library:embed') }),
      expect.objectContaining({ advice: expect.stringContaining('Nothing needs 1 of the vectors') }),
    ])
  })

  it('finds files that are missing, damaged or of another model', async () => {
    expect(await check()).toEqual([expect.stringContaining('cannot be read')])
    await embed()
    expect(await check({ ...kind, model: 'other' })).toEqual([expect.stringContaining('another model')])
    const data = await readFile(path.join(vectors, VECTOR_DATA_FILE))
    data[5] = (data[5] ?? 0) ^ 1
    await writeFile(path.join(vectors, VECTOR_DATA_FILE), data)
    expect(await check()).toEqual([expect.stringContaining('damaged')])
  })
})
