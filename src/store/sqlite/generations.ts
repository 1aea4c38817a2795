import { createHash } from 'node:crypto'
import { ReaderError } from '../../errors/reader-error.ts'
import type { Generation } from '../store.ts'
import type { Connection } from './open-database.ts'
import { storeDamaged } from './store-damaged.ts'

/** A source version's place in a generation. */
export interface Member {
  /** Row of the source version. */
  row: number
  sourceId: string
  /** Number of passages. */
  passages: number
  /** Checksum of the source version. */
  checksum: string
}

/** A generation as a row, with the checksum over itself and its members. */
export type GenerationRecord = Generation & { checksum: string }

/** Reads generations and moves the pointer to the current one. */
export interface Generations {
  /** @returns the generation that questions are answered from, or null before the first commit */
  current(): GenerationRecord | null
  /** @returns all generations, newest first */
  all(): GenerationRecord[]
  /** Throws `ReaderError` `unknown-generation`. */
  find(number: number): GenerationRecord
  /**
   * @returns a generation's model and its members in order; throws `ReaderError` `unknown-generation`, and
   *   `OperatorError` `store-damaged` when they do not match their checksum
   */
  read(number: number): { model: string; members: Member[] }
  makeCurrent(generation: Pick<GenerationRecord, 'number' | 'checksum'>): void
}

/** @returns the operations, with their statements prepared */
export function prepareGenerations(connection: Connection): Generations {
  const pointer = connection.prepare<[], GenerationRecord>(
    `${SELECT} RIGHT JOIN current_generation c ON c.generation = g.number AND c.checksum = g.checksum`,
  )
  const byNumber = connection.prepare<[number], GenerationRecord>(`${SELECT} WHERE g.number = ?`)
  const newestFirst = connection.prepare<[], GenerationRecord>(`${SELECT} ORDER BY g.number DESC`)
  const membersOf = connection.prepare<[number], Member & { ownId: string }>(
    `SELECT s.id AS row, m.source_id AS sourceId, s.source_id AS ownId, s.passages AS passages,
       s.checksum AS checksum
     FROM generation_sources m JOIN source_versions s ON s.id = m.source_version
     WHERE m.generation = ? ORDER BY m.position`,
  )
  const point = connection.prepare<[number, string]>('REPLACE INTO current_generation VALUES (1, ?, ?)')

  const find = (number: number) => {
    const generation = byNumber.get(number)
    if (generation === undefined) throw unknownGeneration(number)
    return generation
  }
  return {
    current() {
      const generation = pointer.get()
      if (generation?.number !== null) return generation ?? null
      throw storeDamaged(connection.name, 'the pointer to the current generation leads nowhere')
    },
    all: () => newestFirst.all(),
    find,
    // One transaction, lest another process takes the generation away between the two statements.
    read: connection.transaction((number: number) => {
      const generation = find(number)
      const members = membersOf.all(number)
      const sound = members.every(({ sourceId, ownId }) => sourceId === ownId)
      if (sound && generationChecksum(generation, members) === generation.checksum) {
        return { model: generation.model, members }
      }
      throw storeDamaged(connection.name, `generation ${number} does not match its checksum`)
    }),
    makeCurrent: ({ number, checksum }) => void point.run(number, checksum),
  }
}

/** @returns a generation as callers see it */
export function withoutChecksum({ checksum: _, ...generation }: GenerationRecord): Generation {
  return generation
}

/** Every column has an alias: without one its name is what the schema says, where a damaged bit may change its case. */
const SELECT = `
  SELECT g.number AS number, g.parent AS parent, g.created_at AS createdAt, g.author AS author, g.action AS action,
    g.model AS model, g.passages AS passages, g.checksum AS checksum
  FROM generations g`

/** @returns SHA-256 over a generation and the checksums of its source versions, in hexadecimal */
export function generationChecksum(generation: Generation, members: readonly Pick<Member, 'checksum'>[]): string {
  const { number, parent, createdAt, author, action, model, passages } = generation
  const content = [number, parent, createdAt, author, action, model, passages, members.map(({ checksum }) => checksum)]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** @returns the error for a generation that is not there, or that went while it was read */
export function unknownGeneration(number: number): ReaderError {
  const sentence = `There is no generation ${number}, or not any more. Choose one that the history lists.`
  return new ReaderError('unknown-generation', sentence, { generation: number })
}
