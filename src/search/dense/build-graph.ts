import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { OperatorError } from '../../errors/operator-error.ts'
import type { GraphRecord } from '../../store/store.ts'

/** From this many passages on a graph is faster than comparing all: 0.2 ms against 0.3 ms at 1,000. */
export const GRAPH_FROM_PASSAGES = 1_000

/**
 * Builds the graph of a generation in a process of its own and leaves it in a new file of the index folder.
 *
 * @param vectors unit vectors row by row
 * @returns the record to keep in the store
 * @throws OperatorError `graph-failed` when the process fails; no file is left then
 */
export async function buildGraph(options: {
  folder: string
  generation: number
  vectors: Float32Array
  dimensions: number
}): Promise<GraphRecord> {
  const { folder, generation, vectors, dimensions } = options
  const file = `${GRAPH_FILE_PREFIX}${generation}-${randomBytes(4).toString('hex')}.hnsw`
  const place = path.join(folder, file)
  const output = await runBuilder(place, vectors, dimensions).catch(async (error: unknown) => {
    // Not left to the child, which the native library may take down at any moment.
    await rm(place, { force: true }).catch(() => undefined)
    throw error
  })
  const { bytes, sha256 } = JSON.parse(output) as { bytes: number; sha256: string }
  return { generation, file, bytes, sha256, count: vectors.length / dimensions }
}

/** Every graph file's name begins with it, so that leftovers of an interrupted build can be told. */
export const GRAPH_FILE_PREFIX = 'graph-'

/** Always the built file, also when the caller runs from the TypeScript sources. */
const BUILDER_FILE = createRequire(import.meta.url).resolve('#graph-builder')

function runBuilder(file: string, vectors: Float32Array, dimensions: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUILDER_FILE, file, String(dimensions)], {
      env: {},
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let output = ''
    let complaint = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    const fail = (cause?: unknown) =>
      reject(
        new OperatorError(
          'graph-failed',
          'The search graph could not be built; questions are answered by exact search.',
          {
            evidence: { file, complaint: complaint.slice(0, 500) },
            cause,
          },
        ),
      )
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? resolve(output) : fail()))
    // A child that dies early closes the pipe; its exit says so.
    child.stdin.on('error', () => undefined)
    child.stdin.end(Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength))
  })
}
