import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  readVectorFile,
  VECTOR_DATA_FILE,
  VECTOR_MANIFEST_FILE,
  writeVectorFile,
} from '../../src/embedding/vector-file.ts'
import { temporaryFolder } from '../fakes/temporary-folder.ts'

const KIND = { model: 'model', dimensions: 2 }
const [FIRST, SECOND] = ['one', 'two'].map((text) => createHash('sha256').update(text).digest('hex')) as [
  string,
  string,
]
const VECTORS = new Map([
  [FIRST, Float32Array.of(1, 0)],
  [SECOND, Float32Array.of(0.6, 0.8)],
])

let folder: string

beforeEach(async () => {
  folder = path.join(await temporaryFolder(), 'below', 'vectors')
  await writeVectorFile(folder, KIND, VECTORS)
})

const file = (name: string) => path.join(folder, name)
const read = () => readVectorFile(folder, KIND)

async function changeManifest(change: object) {
  const manifest = JSON.parse(await readFile(file(VECTOR_MANIFEST_FILE), 'utf8')) as object
  await writeFile(file(VECTOR_MANIFEST_FILE), JSON.stringify({ ...manifest, ...change }))
}

/** Writes other numbers and vouches for them. */
async function forge(...numbers: number[]) {
  const bytes = new Uint8Array(Float32Array.from(numbers).buffer)
  await writeFile(file(VECTOR_DATA_FILE), bytes)
  await changeManifest({ sha256: createHash('sha256').update(bytes).digest('hex') })
}

describe('readVectorFile', () => {
  it('gives back what was written, bit for bit', async () => {
    expect(await read()).toEqual(VECTORS)
  })

  it('reads a file of no vectors', async () => {
    await writeVectorFile(folder, KIND, new Map())
    expect((await read()).size).toBe(0)
  })

  it('leaves nothing of a file that is replaced', async () => {
    await writeVectorFile(folder, KIND, new Map([[FIRST, Float32Array.of(0, 1)]]))
    expect(await read()).toEqual(new Map([[FIRST, Float32Array.of(0, 1)]]))
  })

  it.each([
    ['of another model', { model: 'other', dimensions: 2 }],
    ['of another length', { model: 'model', dimensions: 3 }],
  ])('refuses vectors %s', async (_what, kind) => {
    await expect(readVectorFile(folder, kind)).rejects.toMatchObject({ code: 'vectors-foreign' })
  })

  it('refuses a folder that is not there', async () => {
    await expect(readVectorFile(file('gone'), KIND)).rejects.toMatchObject({ code: 'vectors-missing' })
  })

  it.each([
    ['one bit that is another', () => flipBit()],
    ['data that are cut short', async () => writeFile(file(VECTOR_DATA_FILE), (await data()).subarray(0, 12))],
    [
      'data that are too long',
      async () => writeFile(file(VECTOR_DATA_FILE), Buffer.concat([await data(), await data()])),
    ],
    ['NaN', () => forge(1, 0, Number.NaN, 1)],
    ['infinity', () => forge(1, 0, Number.POSITIVE_INFINITY, 1)],
    ['a vector that is not of unit length', () => forge(1, 0, 0.6, 0.7)],
    ['a vector of zeros', () => forge(1, 0, 0, 0)],
    ['a manifest that is not JSON', () => writeFile(file(VECTOR_MANIFEST_FILE), '{')],
    ['a manifest of another version', () => changeManifest({ version: 2 })],
    ['a manifest with an unknown key', () => changeManifest({ note: 'trust me' })],
    ['a key that is no checksum', () => changeManifest({ keys: [FIRST, 'two'] })],
    ['a key that comes twice', () => changeManifest({ keys: [FIRST, FIRST] })],
    ['a key too few', () => changeManifest({ keys: [FIRST] })],
  ])('refuses %s', async (_what, damage) => {
    await damage()
    await expect(read()).rejects.toMatchObject({ code: 'vectors-damaged' })
  })
})

const data = () => readFile(file(VECTOR_DATA_FILE))

async function flipBit() {
  const bytes = await data()
  bytes[7] = (bytes[7] ?? 0) ^ 1
  await writeFile(file(VECTOR_DATA_FILE), bytes)
}
