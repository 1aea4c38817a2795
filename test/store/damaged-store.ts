import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { ReaderError } from '../../src/errors/reader-error.ts'
import type { Journal } from '../../src/store/journal.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { journalAnswer, journalFeedback } from '../contracts/journal-answer.ts'
import { commit, DIMENSIONS, storedSource } from '../contracts/stored-source.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The first version of the source that the second generation has anew. */
export const OLD = storedSource('source', ['Dysprosium needs a licence.', 'Terbium needs one too.'])
const NEW = storedSource('source', ['Dysprosium needs none.', 'Terbium needs one too.'])
const LONG = storedSource(
  'long',
  Array.from({ length: 120 }, (_, line) => `Statement ${line} is about magnets.`),
)

/** @returns a folder whose store has two generations and a journal, and the bytes of its file */
export async function filledStore() {
  const folder = await temporaryFolder()
  const store = await openSqliteStore(folder)
  await commit(store, null, [OLD, LONG])
  await commit(store, 1, [NEW, LONG])
  await fillJournal(store.journal)
  await store.close()
  const file = join(folder, 'monazite.sqlite')
  return { folder, file, bytes: await readFile(file) }
}

async function fillJournal(journal: Journal): Promise<void> {
  await journal.installationKey()
  for (const id of JOURNAL_IDS) {
    await journal.saveAnswer(journalAnswer(id))
    await journal.saveFeedback(journalFeedback(id, 'ann', 'helpful'))
    await journal.addQuestion(id, `Is ${id} asked?`, '2026-07-01T12:00:00.000Z', 5)
  }
}

const JOURNAL_IDS = ['one', 'two', 'three']

/** Opens, checks and reads a store; throws an `OperatorError` when anything is found. */
export async function readEverything(folder: string) {
  const store = await openSqliteStore(folder)
  try {
    const findings = await store.check()
    const contents = await readGenerations(store).catch((error: unknown) => {
      // A generation that cannot be found is damage that the check must have named.
      if (error instanceof ReaderError && findings.length > 0) throw new OperatorError('store-damaged', error.message)
      throw error
    })
    if (findings.length > 0) throw new OperatorError('store-damaged', findings.join('\n'))
    return contents
  } finally {
    await store.close()
  }
}

async function readGenerations(store: Store) {
  const numbers = [1, 2]
  return {
    current: await store.currentGeneration(),
    generations: await store.generations(),
    lists: await Promise.all(numbers.map((number) => store.listSources(number))),
    sources: await Promise.all(numbers.map((number) => store.loadSources(number))),
    vectors: await Promise.all(numbers.map((number) => store.loadVectors(number, DIMENSIONS))),
    texts: await Promise.all(numbers.map((number) => store.getText(number, 'source'))),
    key: await store.journal.installationKey(),
    answers: await Promise.all(JOURNAL_IDS.map((id) => store.journal.getAnswer(id))),
    feedback: await Promise.all(JOURNAL_IDS.map((id) => store.journal.countFeedback(id))),
    questions: await Promise.all(JOURNAL_IDS.map((id) => store.journal.questions(id, '1970-01-01'))),
  }
}

/** Changes a database behind the program's back, without the types and references that SQLite would insist on. */
export function tamper(file: string, sql: string): void {
  const statements = ["UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT, ', ''), 'STRICT', '')", sql]
  // Each on a connection of its own: a connection reads the schema once.
  for (const statement of statements) {
    const connection = new Database(file)
    connection.unsafeMode(true)
    connection.pragma('foreign_keys = OFF')
    connection.pragma('writable_schema = ON')
    connection.exec(statement)
    connection.close()
  }
}
