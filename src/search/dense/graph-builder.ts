import { open } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { measureFile } from './graph-file.ts'
import { type Graph, readGraph, writeGraph } from './hnsw-graph.ts'

/** Questions that the written file is tried with; spread over the vectors, so that damage to a part of it is met. */
const PROBES = 50

/**
 * The program of the child process that builds a graph: vectors come in on standard input, the file's measures go out
 * on standard output. A crash of the native library ends this process and no other.
 *
 * Arguments: the file to write, the vectors' dimensions.
 */
const [file, dimensionsText] = process.argv.slice(2)
if (file === undefined || dimensionsText === undefined) throw new Error('usage: graph-builder FILE DIMENSIONS')
const dimensions = Number(dimensionsText)

try {
  const vectors = await readVectors()
  if (!vectors.every(Number.isFinite)) throw new Error('A vector holds a value that is not a number.')
  const graph = writeGraph(vectors, dimensions, file)
  await flush(file)
  probe(graph, vectors, file)
  process.stdout.write(JSON.stringify(await measureFile(file)))
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function readVectors(): Promise<Float32Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}

async function flush(target: string): Promise<void> {
  const handle = await open(target, 'r+')
  await handle.sync()
  await handle.close()
}

/** Reads the file back and asks both graphs the same: they must agree to the last digit. */
function probe(written: Graph, vectors: Float32Array, target: string): void {
  const graph = readGraph(target, dimensions)
  if (graph.size !== written.size) throw new Error(`The file holds ${graph.size} of ${written.size} vectors.`)
  const step = Math.max(1, Math.floor(written.size / PROBES))
  for (let row = 0; row < written.size; row += step) {
    const vector = vectors.slice(row * dimensions, (row + 1) * dimensions)
    if (!isDeepStrictEqual(graph.search(vector, PROBES), written.search(vector, PROBES))) {
      throw new Error(`The file does not answer as the graph that was written, at vector ${row}.`)
    }
  }
}
