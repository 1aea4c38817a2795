import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { buildGraph, GRAPH_FILE_PREFIX, GRAPH_FROM_PASSAGES } from '../../search/dense/build-graph.ts'
import { measureFile } from '../../search/dense/graph-file.ts'
import type { Generation, GraphRecord, Store } from '../../store/store.ts'
import { KEPT_GENERATIONS } from './update-index.ts'

/** Where graph files lie and what they are built from. */
export interface GraphKeeperOptions {
  store: Store
  /** The index folder. */
  folder: string
  dimensions: number
}

/**
 * Makes sure that a generation has a sound graph file, where it has enough passages to need one.
 *
 * @returns the record of the graph, or null where exact search serves; `built` says whether it was built just now
 * @throws OperatorError `graph-failed`
 */
export async function ensureGraph(
  options: GraphKeeperOptions,
  generation: Generation,
): Promise<{ record: GraphRecord | null; built: boolean }> {
  const { store, folder, dimensions } = options
  if (generation.passages < GRAPH_FROM_PASSAGES) return { record: null, built: false }
  const record = await store.getGraph(generation.number)
  if (record !== null && (await isSound(folder, record, generation.passages))) return { record, built: false }
  const vectors = await store.loadVectors(generation.number, dimensions)
  const built = await buildGraph({ folder, generation: generation.number, vectors, dimensions })
  await store.saveGraph(built)
  // The file that the new one takes the place of was missing or damaged: nobody can be using it.
  if (record !== null) await rm(path.join(folder, path.basename(record.file)), { force: true })
  return { record: built, built: true }
}

/**
 * Forgets old generations and takes away graph files that nothing refers to. Graphs are kept for the current
 * generation and its parent, so that one step back is as fast as the present.
 */
export async function tidyIndex({ store, folder }: GraphKeeperOptions): Promise<void> {
  await store.prune(KEPT_GENERATIONS)
  const current = await store.currentGeneration()
  for (const { number } of await store.generations()) {
    if (number !== current?.number && number !== current?.parent) await store.forgetGraph(number)
  }
  const referred = new Set(await store.graphFiles())
  for (const file of await readdir(folder)) {
    if (!file.startsWith(GRAPH_FILE_PREFIX) || referred.has(file)) continue
    const place = path.join(folder, file)
    const age =
      Date.now() -
      (await stat(place).then(
        (found) => found.mtimeMs,
        () => Date.now(),
      ))
    if (age > BUILD_MAY_LAST_MS) await rm(place, { force: true })
  }
}

/** A younger file without a record may be another process's graph in the making. */
const BUILD_MAY_LAST_MS = 10 * 60_000

async function isSound(folder: string, record: GraphRecord, count: number): Promise<boolean> {
  if (record.count !== count) return false
  const found = await measureFile(path.join(folder, path.basename(record.file))).catch(() => null)
  return found !== null && found.bytes === record.bytes && found.sha256 === record.sha256
}
