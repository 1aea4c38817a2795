import { embedPassages } from '../../embedding/embed-passages.ts'
import type { Embedder } from '../../embedding/embedder.ts'
import type { Generation, SourceSummary, Store } from '../../store/store.ts'
import type { OnProgress } from '../progress.ts'
import type { KnownVectors } from './bundled-vectors.ts'
import { compareLibraries, type IndexReport } from './index-report.ts'
import { textsToEmbed } from './prepare-source.ts'
import type { Library } from './read-library.ts'

/** Generations that are kept besides the current one and its parent: enough to go back a few steps. */
export const KEPT_GENERATIONS = 10

export interface UpdateOptions {
  store: Store
  /** Which model the vectors must come from. */
  model: string
  /** Lends embedders for about this many texts; called only when there is something to embed. */
  withEmbedders<T>(texts: number, use: (embedders: readonly Embedder[]) => Promise<T>): Promise<T>
  /** Has vectors of this model already; what it has is not embedded. */
  knownVectors?: KnownVectors
  /** Works out how the library should be, from how it is. */
  plan(known: readonly SourceSummary[]): Promise<Library>
  dryRun: boolean
  author: string
  action: string
  clock: () => Date
  onProgress?: OnProgress
}

/**
 * Brings the store to a planned state of the library: embeds what has no vector yet and is not known, writes a new generation in one
 * transaction and makes it current. An interrupted update leaves the old generation and the vectors made so far.
 * When nothing differs no generation is written.
 *
 * @throws ReaderError from the plan; OperatorError `store-changed` when another update finished meanwhile
 */
export async function updateIndex(options: UpdateOptions): Promise<IndexReport> {
  const { store, clock } = options
  const started = clock().getTime()
  const current = await store.currentGeneration()
  const known = current === null ? [] : await store.listSources(current.number)
  const { entries, rejected } = await options.plan(known)
  const difference = compareLibraries(known, entries)
  const missing = await textsWithoutVector(options, current, entries)
  const supplied = missing.size === 0 ? undefined : await options.knownVectors?.find(missing.keys())
  for (const key of supplied?.keys() ?? []) missing.delete(key)
  const total = entries.reduce(
    (sum, entry) => sum + ('known' in entry ? entry.known.passages : entry.fresh.passages.length),
    0,
  )
  const sameModel = current === null || current.model === options.model
  const same = difference.added.length + difference.changed.length + difference.removed.length === 0 && sameModel
  const report = {
    dryRun: options.dryRun,
    ...difference,
    rejected,
    passages: { embedded: missing.size, reused: total - missing.size, total },
  }
  const seconds = () => (clock().getTime() - started) / 1000
  // Nothing is written either when every file was rejected: an empty library would answer nobody.
  if (same || options.dryRun || entries.length === 0) {
    return {
      ...report,
      removed: entries.length === 0 ? [] : report.removed,
      generation: current?.number ?? null,
      seconds: seconds(),
    }
  }
  if (supplied !== undefined) await store.saveVectors(options.model, supplied)
  await embedMissing(options, missing)
  const { number } = await store.commitGeneration({
    parent: current?.number ?? null,
    author: options.author,
    action: options.action,
    createdAt: clock().toISOString(),
    model: options.model,
    sources: entries.map((entry) => ('known' in entry ? entry.known.version : entry.fresh)),
  })
  return { ...report, generation: number, seconds: seconds() }
}

/** The texts to embed by key: those of new sources, and of all sources when the model is another. */
async function textsWithoutVector(
  { store, model }: UpdateOptions,
  current: Generation | null,
  entries: Library['entries'],
): Promise<Map<string, string>> {
  const fresh = entries.flatMap((entry) => ('fresh' in entry ? [entry.fresh] : []))
  const kept = new Set(entries.flatMap((entry) => ('known' in entry ? [entry.known.version] : [])))
  const old =
    current === null || current.model === model
      ? []
      : (await store.loadSources(current.number)).filter((source) => kept.has(source.version))
  const texts = textsToEmbed([...old, ...fresh])
  for (const key of await store.knownVectors(model, [...texts.keys()])) texts.delete(key)
  return texts
}

async function embedMissing(options: UpdateOptions, texts: ReadonlyMap<string, string>): Promise<void> {
  if (texts.size === 0) return
  const report = (done: number) => options.onProgress?.({ label: 'Embedding passages', done, total: texts.size })
  report(0)
  await options.withEmbedders(texts.size, (embedders) =>
    embedPassages({
      texts,
      embedders,
      save: (vectors) => options.store.saveVectors(options.model, vectors),
      onProgress: report,
    }),
  )
}
