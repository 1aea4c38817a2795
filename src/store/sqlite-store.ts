import { join } from 'node:path'
import { OperatorError } from '../errors/operator-error.ts'
import { prepareCheck } from './sqlite/check-store.ts'
import { prepareCommit } from './sqlite/commit-generation.ts'
import { explainFailure } from './sqlite/explain-failure.ts'
import { prepareGenerations } from './sqlite/generations.ts'
import { prepareGraphs } from './sqlite/graphs.ts'
import { prepareHistory } from './sqlite/history.ts'
import { guardJournal, type JournalSteps, prepareJournal } from './sqlite/journal.ts'
import { type Connection, openDatabase } from './sqlite/open-database.ts'
import { prepareSourceReading } from './sqlite/read-sources.ts'
import { prepareVectors } from './sqlite/vectors.ts'
import { whenUnlocked } from './sqlite/when-unlocked.ts'
import type { Store } from './store.ts'

/** How a store behaves beside other processes. */
export interface SqliteStoreOptions {
  /**
   * How long a call waits for another process that writes, in milliseconds; the default is 5000. With 0 it fails at
   * once; a long time lets a question wait for a writer that hangs.
   */
  lockTimeoutMs?: number
}

/**
 * Opens the store in `monazite.sqlite` of a folder; the folder and the file are created where they are missing.
 * Several processes may have it open at once. Whatever SQLite throws is an `OperatorError` that names the file and
 * the way out: `store-damaged`, `store-too-new`, `store-locked`, `store-disk-full`, `store-not-writable`, `store-io`,
 * `store-too-big`, `store-driver-missing`; a call after `close` is refused with `store-closed`.
 */
export async function openSqliteStore(folder: string, options: SqliteStoreOptions = {}): Promise<Store> {
  const { lockTimeoutMs = LOCK_TIMEOUT_MS } = options
  try {
    const open = async () => createSqliteStore(await openDatabase(folder), lockTimeoutMs)
    return await whenUnlocked(open, lockTimeoutMs)
  } catch (error) {
    throw explainFailure(error, join(folder, 'monazite.sqlite'))
  }
}

const LOCK_TIMEOUT_MS = 5_000

/**
 * @param connection is the store's from now on: closed with it, and when its tables turn out to be damaged
 * @returns a store over an open database
 */
export function createSqliteStore(connection: Connection, lockTimeoutMs: number): Store {
  try {
    const operations = prepareOperations(connection)
    return guardOperations(connection, lockTimeoutMs, operations)
  } catch (error) {
    connection.close()
    throw error
  }
}

/** What a store does, before failures are explained and locks waited for. */
type Operations = Omit<Store, 'close' | 'journal'> & { journal: JournalSteps }

function prepareOperations(connection: Connection): Operations {
  const generations = prepareGenerations(connection)
  return {
    ...prepareHistory(connection, generations),
    ...prepareSourceReading(connection, generations),
    ...prepareVectors(connection, generations),
    ...prepareGraphs(connection, generations),
    commitGeneration: prepareCommit(connection, generations),
    journal: prepareJournal(connection),
    check: prepareCheck(connection, generations),
  }
}

function guardOperations(connection: Connection, lockTimeoutMs: number, operations: Operations): Store {
  const guard =
    <A extends unknown[], R>(operation: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await whenUnlocked(() => operation(...args), lockTimeoutMs)
      } catch (error) {
        throw connection.open ? explainFailure(error, connection.name) : storeClosed(connection.name)
      }
    }
  return {
    currentGeneration: guard(operations.currentGeneration),
    generations: guard(operations.generations),
    listSources: guard(operations.listSources),
    loadSources: guard(operations.loadSources),
    getSource: guard(operations.getSource),
    getText: guard(operations.getText),
    knownVectors: guard(operations.knownVectors),
    saveVectors: guard(operations.saveVectors),
    loadVectors: guard(operations.loadVectors),
    commitGeneration: guard(operations.commitGeneration),
    rollback: guard(operations.rollback),
    prune: guard(operations.prune),
    saveGraph: guard(operations.saveGraph),
    getGraph: guard(operations.getGraph),
    forgetGraph: guard(operations.forgetGraph),
    graphFiles: guard(operations.graphFiles),
    journal: guardJournal(guard, operations.journal),
    check: guard(operations.check),
    close: async () => void connection.close(),
  }
}

function storeClosed(file: string): OperatorError {
  const message = `The store ${file} is closed already. Open it again before it is used.`
  return new OperatorError('store-closed', message, { evidence: { file } })
}
