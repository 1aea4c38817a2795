import { mkdir } from 'node:fs/promises'
import type { Embedder } from '../../embedding/embedder.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import type { Embedders } from '../embedders.ts'
import type { Logger } from '../logger.ts'
import { Monazite } from '../monazite.ts'
import type { OnProgress } from '../progress.ts'
import type { Settings } from '../settings.ts'
import type { SizeReport } from './benchmark-report.ts'
import type { BundledLibrary } from './bundled-library.ts'
import { createDrawnEmbedder } from './drawn-embedder.ts'
import { type EmbeddedStatement, makeLibrary } from './made-library.ts'
import { measureIndex } from './measure-index.ts'
import { measureLatency } from './measure-latency.ts'
import { measureMemory } from './measure-memory.ts'
import type { Random } from './seeded-random.ts'

/** What every size is measured with. */
export interface SizeOptions {
  settings: Settings
  logger: Logger
  bundled: BundledLibrary
  /** Bundled statements with their vectors, to make larger libraries of. */
  statements: readonly EmbeddedStatement[]
  questions: readonly string[]
  embedders: Embedders
  bare: Embedder
  random: Random
  onProgress?: OnProgress
}

/**
 * Indexes a library of one size in a folder of its own, loads it as the bot does and asks it questions.
 * Sizes that the bundled library has are taken from it and embedded; larger ones are made, and their vectors drawn.
 *
 * @param folder a folder that may be filled
 */
export async function measureSize(passages: number, folder: string, options: SizeOptions): Promise<SizeReport> {
  const vectors = passages <= options.bundled.statements.length ? 'embedded' : 'drawn'
  await mkdir(folder, { recursive: true })
  const indexed = await index(passages, folder, vectors, options)
  // Everything as `ask` and the bot have it, in the temporary folder.
  const settings = { ...options.settings, index: folder, databaseUrl: null }
  const memory = await measureMemory(settings)
  const monazite = new Monazite({ settings, logger: options.logger })
  try {
    const { hasGraph } = await monazite.searchIndex()
    const latency = await measureLatency({ ...options, monazite })
    return { ...indexed, vectors, graph: hasGraph, ...latency, ...memory }
  } finally {
    await monazite.close()
  }
}

async function index(passages: number, folder: string, vectors: SizeReport['vectors'], options: SizeOptions) {
  const { bundled, statements, embedders, random, onProgress } = options
  const made = vectors === 'drawn' ? makeLibrary({ passages, bundled, statements, random }) : null
  const store = await openSqliteStore(folder)
  try {
    return await measureIndex({
      store,
      folder,
      size: { files: made?.files ?? bundled.files, passages },
      withEmbedders: (texts, use) =>
        made === null ? embedders.forTexts(texts, use) : use([createDrawnEmbedder(made, random)]),
      ...(onProgress === undefined ? {} : { onProgress }),
    })
  } finally {
    await store.close()
  }
}
