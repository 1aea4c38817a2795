import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type BetterSqlite from 'better-sqlite3'
import { OperatorError } from '../../errors/operator-error.ts'
import { migrate } from './migrations.ts'

/** An open database; its `name` is the path of its file. */
export type Connection = BetterSqlite.Database

/**
 * Opens the database of a folder, creates both where they are missing and brings its tables up to date. This is the
 * only file that imports better-sqlite3, and it does so when it is called: a program that never opens a store never
 * loads native code.
 *
 * @param folder where `monazite.sqlite` lies or shall lie
 * @returns the connection; throws `OperatorError`, or the raw error of SQLite for the caller to translate
 */
export async function openDatabase(folder: string): Promise<Connection> {
  await createFolder(folder)
  const Database = await loadDriver()
  // No busy timeout: SQLite would sleep on the event loop. `whenUnlocked` waits beside it instead.
  const connection = new Database(join(folder, 'monazite.sqlite'), { timeout: 0 })
  try {
    // Readers go on while a generation is written, and a commit is one append to the log.
    connection.pragma('journal_mode = WAL')
    // In WAL mode the driver's default, NORMAL, may lose an acknowledged commit to a power cut.
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    // Gives the space of the log back after the first index, which writes every vector at once.
    connection.pragma(`journal_size_limit = ${LOG_BYTES_KEPT}`)
    migrate(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Size that the write-ahead log is cut back to once its content is in the database. */
const LOG_BYTES_KEPT = 16 * 1024 * 1024

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    const message = `The index folder ${folder} cannot be created. Check its permissions, or set MONAZITE_INDEX to a folder that can be written.`
    throw new OperatorError('store-not-writable', message, { evidence: { folder }, cause })
  }
}

async function loadDriver(): Promise<typeof BetterSqlite> {
  try {
    return (await import('better-sqlite3')).default
  } catch (cause) {
    const message =
      'The SQLite driver better-sqlite3 cannot be loaded. Run `npm ci`, then `npm rebuild better-sqlite3`.'
    throw new OperatorError('store-driver-missing', message, { cause })
  }
}
