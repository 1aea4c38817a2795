import { randomBytes } from 'node:crypto'
import type { Journal } from '../journal.ts'
import { journalChecksum } from './journal-checksum.ts'
import type { Connection } from './open-database.ts'
import { storeDamaged } from './store-damaged.ts'

/** @returns the operation that makes the key once and reads it ever after, with its statements prepared */
export function prepareInstallationKey(connection: Connection) {
  const find = prepareKeyReading(connection)
  const insert = connection.prepare<[string, Uint8Array]>(
    'INSERT INTO installation_key (only, checksum, bytes) VALUES (1, ?, ?)',
  )
  // Another process may have made the key since this one looked: the lock decides whose is kept.
  const make = connection.transaction((bytes: Uint8Array) => {
    const existing = find()
    if (existing !== null) return existing
    insert.run(keyChecksum(bytes), bytes)
    return bytes
  })

  return {
    installationKey: async () => find() ?? make.immediate(new Uint8Array(randomBytes(KEY_BYTES))),
  } satisfies Pick<Journal, 'installationKey'>
}

/** As long as the hash that it keys (HMAC with SHA-256, RFC 2104, section 3). */
const KEY_BYTES = 32

/**
 * @returns what reads the key: null before it was made; throws `OperatorError` `store-damaged` when it is not what was
 *   made, because another key would count every member anew
 */
export function prepareKeyReading(connection: Connection): () => Uint8Array | null {
  const select = connection.prepare<[], { bytes: unknown; checksum: unknown }>(
    'SELECT bytes AS bytes, checksum AS checksum FROM installation_key',
  )
  return () => {
    const row = select.get()
    if (row === undefined) return null
    if (row.bytes instanceof Uint8Array && row.bytes.length === KEY_BYTES && keyChecksum(row.bytes) === row.checksum) {
      return new Uint8Array(row.bytes)
    }
    throw storeDamaged(connection.name, 'the key of this installation does not match its checksum')
  }
}

function keyChecksum(bytes: Uint8Array): string {
  return journalChecksum(Buffer.from(bytes).toString('hex'))
}
