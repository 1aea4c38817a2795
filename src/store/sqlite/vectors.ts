import { OperatorError } from '../../errors/operator-error.ts'
import type { Store } from '../store.ts'
import { type Generations, unknownGeneration } from './generations.ts'
import { inSlices } from './in-slices.ts'
import type { Connection } from './open-database.ts'
import { storeDamaged } from './store-damaged.ts'
import { encodeVector, isUsableVector, vectorChecksum } from './vector-bytes.ts'

/** @returns the operations on vectors, with their statements prepared */
export function prepareVectors(connection: Connection, generations: Generations) {
  const known = connection
    .prepare<[string, string], string>(
      'SELECT k.value FROM json_each(?) k CROSS JOIN vectors v ON v.model = ? AND v.key = k.value',
    )
    .pluck()
  const insert = connection.prepare<[string, string, number, Uint8Array]>(
    'INSERT INTO vectors (model, key, checksum, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const keysOf = connection
    .prepare<[number], string>('SELECT vector_keys_json FROM source_versions WHERE id = ?')
    .pluck()
  const rowsOf = connection
    .prepare<[string, string], VectorRow>(
      'SELECT k.key, v.bytes, v.checksum FROM json_each(?) k LEFT JOIN vectors v ON v.model = ? AND v.key = k.value',
    )
    .raw()
  const insertAll = connection.transaction((model: string, vectors: ReadonlyMap<string, Float32Array>) => {
    for (const [key, vector] of vectors) {
      const { bytes, checksum } = encodeVector(vector)
      insert.run(model, key, checksum, bytes)
    }
  })

  /** Copies the vectors of one source version into its part of a matrix. */
  const fill = (matrix: Float32Array, keysJson: string, model: string, dimensions: number) => {
    let rows = 0
    for (const [index, bytes, checksum] of rowsOf.all(keysJson, model)) {
      if (bytes?.byteLength !== dimensions * Float32Array.BYTES_PER_ELEMENT) throw vectorsMissing(model, dimensions)
      const row = matrix.subarray(index * dimensions, (index + 1) * dimensions)
      new Uint8Array(row.buffer, row.byteOffset, row.byteLength).set(bytes)
      if (checksum !== vectorChecksum(row) || !isUsableVector(row)) {
        throw storeDamaged(connection.name, 'a vector does not match its checksum')
      }
      rows += 1
    }
    if (rows * dimensions !== matrix.length) throw storeDamaged(connection.name, 'passages and vectors do not match')
  }

  return {
    async knownVectors(model, keys) {
      return new Set(known.all(JSON.stringify(keys), model))
    },

    async saveVectors(model, vectors) {
      for (const [key, vector] of vectors) if (!isUsableVector(vector)) throw unusableVector(key, vector)
      insertAll.immediate(model, vectors)
    },

    async loadVectors(number, dimensions) {
      if (!Number.isSafeInteger(dimensions) || dimensions < 1) throw badDimensions(dimensions)
      const { model, members } = generations.read(number)
      const matrix = new Float32Array(members.reduce((sum, { passages }) => sum + passages, 0) * dimensions)
      let filled = 0
      for await (const slice of inSlices(members)) {
        for (const { row, passages } of slice) {
          const keysJson = keysOf.get(row)
          if (keysJson === undefined) throw unknownGeneration(number)
          const length = passages * dimensions
          fill(matrix.subarray(filled, filled + length), keysJson, model, dimensions)
          filled += length
        }
      }
      return matrix
    },
  } satisfies Pick<Store, 'knownVectors' | 'saveVectors' | 'loadVectors'>
}

/** Place in the list of keys, bytes and checksum; both null where there is no vector. */
type VectorRow = [number, Uint8Array | null, number | null]

/** @returns the error for a passage without a vector that can be used */
export function vectorsMissing(model: string, dimensions: number | null = null): OperatorError {
  const ofLength = dimensions === null ? '' : ` of ${dimensions} numbers`
  const message = `Not every passage has a vector${ofLength} under the model ${model}. Run \`monazite index\` to embed what is missing.`
  return new OperatorError('vectors-missing', message, { evidence: { model, dimensions } })
}

function unusableVector(key: string, vector: Float32Array): OperatorError {
  const message = `The vector ${key} cannot be kept: it needs at least one number, all of them finite. Check the model's files with \`monazite doctor\`.`
  return new OperatorError('invalid-vector', message, { evidence: { key, length: vector.length } })
}

function badDimensions(dimensions: number): OperatorError {
  const message = `Vectors have a whole number of dimensions from 1; got ${dimensions}.`
  return new OperatorError('invalid-argument', message, { evidence: { dimensions } })
}
