import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../errors/operator-error.ts'

/** Vectors by the key under which they are kept: the SHA-256 of the text that was embedded. */
export type VectorsByKey = ReadonlyMap<string, Float32Array>

/** Which vectors a reader can use. */
export interface VectorKind {
  /** Fingerprint of the embedder. */
  model: string
  /** Length of every vector. */
  dimensions: number
}

/** The vectors in the order of the manifest's keys: Float32, little endian, as on every platform of the embedder. */
export const VECTOR_DATA_FILE = 'vectors.f32'
export const VECTOR_MANIFEST_FILE = 'manifest.json'

/**
 * Writes vectors into a folder: the data first, then the manifest that vouches for it. Who reads in between finds a
 * manifest that does not match, and uses nothing.
 */
export async function writeVectorFile(folder: string, kind: VectorKind, vectors: VectorsByKey): Promise<void> {
  const data = new Float32Array(vectors.size * kind.dimensions)
  for (const [at, vector] of [...vectors.values()].entries()) data.set(vector, at * kind.dimensions)
  const bytes = new Uint8Array(data.buffer)
  const manifest: Manifest = { version: VERSION, ...kind, sha256: sha256(bytes), keys: [...vectors.keys()] }
  await mkdir(folder, { recursive: true })
  await replaceFile(path.join(folder, VECTOR_DATA_FILE), bytes)
  await replaceFile(path.join(folder, VECTOR_MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`)
}

/**
 * Reads vectors and trusts nothing: form of the manifest, model, checksum, lengths, finite numbers of unit length.
 *
 * @throws OperatorError `vectors-missing`, `vectors-foreign` for another model, or `vectors-damaged` with what is wrong
 */
export async function readVectorFile(folder: string, kind: VectorKind): Promise<VectorsByKey> {
  const manifest = readManifest(folder, await readPart(folder, VECTOR_MANIFEST_FILE))
  if (manifest.model !== kind.model || manifest.dimensions !== kind.dimensions) {
    throw new OperatorError('vectors-foreign', `The vectors in ${folder} are of another model.`, {
      evidence: { folder, model: manifest.model, dimensions: manifest.dimensions, expected: kind },
    })
  }
  const bytes = await readPart(folder, VECTOR_DATA_FILE)
  const { keys, dimensions } = manifest
  if (bytes.byteLength !== keys.length * dimensions * Float32Array.BYTES_PER_ELEMENT) {
    throw damaged(folder, `it has ${bytes.byteLength} bytes for ${keys.length} vectors of ${dimensions} numbers`)
  }
  if (sha256(bytes) !== manifest.sha256) throw damaged(folder, 'its SHA-256 is not the one in the manifest')
  // A copy: the bytes of a file need not begin where four of them make a number.
  const data = new Float32Array(bytes.slice().buffer)
  const vectors = keys.map((key, at) => [key, data.subarray(at * dimensions, (at + 1) * dimensions)] as const)
  const odd = vectors.find(([, vector]) => !isUnit(vector))
  if (odd !== undefined) throw damaged(folder, `the vector ${odd[0]} is not of unit length`)
  return new Map(vectors)
}

/** Changes with the layout of the two files. */
const VERSION = 1

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/)
const MANIFEST = z.strictObject({
  version: z.literal(VERSION),
  model: z.string(),
  dimensions: z.int().positive(),
  sha256: SHA256,
  keys: z.array(SHA256).refine((keys) => new Set(keys).size === keys.length),
})
type Manifest = z.infer<typeof MANIFEST>

async function readPart(folder: string, name: string): Promise<Buffer<ArrayBuffer>> {
  try {
    return (await readFile(path.join(folder, name))) as Buffer<ArrayBuffer>
  } catch (cause) {
    const place = path.join(folder, name)
    throw new OperatorError('vectors-missing', `The file of vectors ${place} cannot be read.`, {
      evidence: { place },
      cause,
    })
  }
}

function readManifest(folder: string, bytes: Uint8Array): Manifest {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw damaged(folder, 'its manifest is not JSON')
  }
  const manifest = MANIFEST.safeParse(parsed)
  if (!manifest.success) throw damaged(folder, 'its manifest does not have the expected form')
  return manifest.data
}

/** NaN and infinity fail too. */
function isUnit(vector: Float32Array): boolean {
  let square = 0
  for (const value of vector) square += value * value
  return Math.abs(square - 1) < UNIT_TOLERANCE
}

/** Rounding 384 numbers to Float32 moves the square by less than a millionth; damage moves it by more than this. */
const UNIT_TOLERANCE = 1e-3

/** A reader finds the old file or the new one, never a half. */
async function replaceFile(file: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`
  await writeFile(temporary, content)
  await rename(temporary, file)
}

function damaged(folder: string, finding: string): OperatorError {
  return new OperatorError('vectors-damaged', `The file of vectors in ${folder} is damaged: ${finding}.`, {
    evidence: { folder, finding },
  })
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
