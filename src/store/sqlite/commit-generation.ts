import { OperatorError } from '../../errors/operator-error.ts'
import type { Generation, GenerationDraft, StoredSource } from '../store.ts'
import { checkSource, invalidDraft } from './check-draft.ts'
import { prepareGenerationWriting } from './generation-writing.ts'
import { type Generations, generationChecksum, type Member } from './generations.ts'
import type { Connection } from './open-database.ts'
import { encodeSource, type SourceRecord } from './source-record.ts'
import { vectorsMissing } from './vectors.ts'

/** @returns the operation that writes a generation and makes it current, with its statements prepared */
export function prepareCommit(connection: Connection, generations: Generations) {
  const writing = prepareGenerationWriting(connection)

  const commit = connection.transaction((draft: GenerationDraft, sources: (string | SourceRecord)[]): Generation => {
    const current = generations.current()?.number ?? null
    if (current !== draft.parent) throw storeChanged(draft.parent, current)
    const members = sources.map((source) =>
      typeof source === 'string' ? writing.carryOver(source, draft.parent) : writing.keep(source),
    )
    refuseDuplicates(members)
    const { parent, createdAt, author, action, model } = draft
    const passages = members.reduce((sum, member) => sum + member.passages, 0)
    const number = writing.insert({ parent, createdAt, author, action, model, passages }, members)
    if (writing.lacksVectors(number, parent)) throw vectorsMissing(model)
    const generation = { number, parent, createdAt, author, action, model, passages }
    const checksum = generationChecksum(generation, members)
    writing.seal(number, checksum)
    generations.makeCurrent({ number, checksum })
    return generation
  })

  return async (draft: GenerationDraft): Promise<Generation> => {
    // What needs no lock is done before the lock is taken.
    const sources = draft.sources.map(toRecord)
    return commit.immediate(draft, sources)
  }
}

function toRecord(source: string | StoredSource): string | SourceRecord {
  if (typeof source === 'string') return source
  checkSource(source)
  return encodeSource(source)
}

function refuseDuplicates(members: readonly Member[]): void {
  const ids = new Set<string>()
  for (const { sourceId } of members) {
    if (ids.has(sourceId)) throw invalidDraft(`two of its sources have the id ${sourceId}`, { sourceId })
    ids.add(sourceId)
  }
}

function storeChanged(expected: number | null, current: number | null): OperatorError {
  const message = `The library changed while this update was prepared: it was made from ${named(expected)}, and ${named(current)} is current now. Run the update again.`
  return new OperatorError('store-changed', message, { evidence: { expected, current } })
}

function named(generation: number | null): string {
  return generation === null ? 'the empty library' : `generation ${generation}`
}
