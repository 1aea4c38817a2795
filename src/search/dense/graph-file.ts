import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { GraphRecord } from '../../store/store.ts'
import type { Graph } from './hnsw-graph.ts'

/** A graph that was loaded, or why it was not. */
export type LoadedGraph = { graph: Graph; fault: null } | { graph: null; fault: string }

/**
 * Loads a recorded graph file after comparing its size and checksum with the record.
 *
 * @param count number of passages that the graph must hold
 */
export async function loadGraphFile(
  folder: string,
  record: GraphRecord,
  expected: { count: number; dimensions: number },
): Promise<LoadedGraph> {
  if (record.count !== expected.count) return fault(`it holds ${record.count} passages instead of ${expected.count}`)
  const file = path.join(folder, path.basename(record.file))
  const found = await measureFile(file).catch(() => null)
  if (found === null) return fault('its file is missing or cannot be read')
  if (found.bytes !== record.bytes) return fault(`its file has ${found.bytes} bytes instead of ${record.bytes}`)
  if (found.sha256 !== record.sha256) return fault('its file does not have the recorded checksum')
  const graph = await tryReading(file, expected.dimensions)
  if (graph === null) return fault('its file is not a graph, or hnswlib-node cannot be loaded')
  if (graph.size !== expected.count) return fault(`its file holds ${graph.size} passages instead of ${expected.count}`)
  return { graph, fault: null }
}

/**
 * A file that is as recorded may still have been recorded wrongly, an empty one for example. The native library is
 * loaded here and not before, so that everything that needs no graph works without it.
 */
async function tryReading(file: string, dimensions: number): Promise<Graph | null> {
  try {
    const { readGraph } = await import('./hnsw-graph.ts')
    return readGraph(file, dimensions)
  } catch {
    return null
  }
}

/** @returns size and SHA-256 of a file; rejects when it cannot be read */
export async function measureFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const { size } = await stat(file)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return { bytes: size, sha256: hash.digest('hex') }
}

function fault(reason: string): LoadedGraph {
  return { graph: null, fault: reason }
}
