import { createHash } from 'node:crypto'

/** @returns SHA-256 over the columns of a row, in hexadecimal */
export function journalChecksum(...columns: (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(columns)).digest('hex')
}
