import { createHash } from 'node:crypto'
import type { GenerationDraft, Store, StoredSource } from '../../src/store/store.ts'

/** The fingerprint that the samples' vectors are kept under. */
export const MODEL = 'model-a'
/** Length of the samples' vectors. */
export const DIMENSIONS = 4

/** @returns a source version with one passage per sentence; its identity depends on its id, title and sentences */
export function storedSource(id: string, sentences: string[], overrides: Partial<StoredSource> = {}): StoredSource {
  const text = sentences.join('\n')
  let end = -1
  const spans = sentences.map((sentence) => {
    const start = end + 1
    end = start + sentence.length
    return { start, end }
  })
  const title = overrides.title ?? `About ${id}`
  return {
    id,
    title,
    publisher: 'Monazite library',
    url: null,
    published: '2025-04',
    asOf: '2026-06-30',
    status: 'in force',
    jurisdiction: 'China',
    topics: ['export controls', 'magnets'],
    facts: [],
    references: [
      { id: 's1', title: 'A notice', publisher: 'An office', date: '2025-04-04', url: null, kind: 'official' },
    ],
    version: sha256(JSON.stringify([id, title, text])),
    contentHash: sha256(text),
    origin: 'folder',
    file: `${id}.md`,
    text,
    sections: [{ path: ['Scope', 'Licences'], start: 0, end: text.length }],
    blocks: spans.map((span) => ({ kind: 'list-item', ...span, section: 0, context: 'Controlled are:', page: 2 })),
    referenceSpans: spans.map((span) => ({ referenceId: 's1', ...span })),
    removedCharacters: 3,
    passages: spans.map((span) => ({
      ...span,
      section: 0,
      page: null,
      context: 'Controlled are:',
      vectorKey: sha256(text.slice(span.start, span.end)),
    })),
    ...overrides,
  }
}

/** @returns the vectors of some sources' passages; each depends on its key alone */
export function vectorsOf(sources: readonly StoredSource[]): Map<string, Float32Array> {
  return new Map(sources.flatMap(({ passages }) => passages).map(({ vectorKey }) => [vectorKey, vectorOf(vectorKey)]))
}

/** @returns the vector that the samples keep under a key */
export function vectorOf(key: string): Float32Array {
  return Float32Array.from({ length: DIMENSIONS }, (_, index) => Number.parseInt(key.slice(index, index + 4), 16) / 7)
}

/** @returns a draft of these sources, made from a parent */
export function draft(parent: number | null, sources: GenerationDraft['sources'], model = MODEL): GenerationDraft {
  return { parent, author: 'a test', action: 'index', createdAt: '2026-07-01T12:00:00.000Z', model, sources }
}

/** Saves the vectors of the sources and commits them as the only content of a new generation. */
export async function commit(store: Store, parent: number | null, sources: StoredSource[], model = MODEL) {
  await store.saveVectors(model, vectorsOf(sources))
  return store.commitGeneration(draft(parent, sources, model))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
