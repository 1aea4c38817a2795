import { z } from 'zod'
import { OperatorError } from '../../errors/operator-error.ts'

/**
 * @param time ISO 8601: a date, or a date with a time and `Z` or an offset from it
 * @returns milliseconds since 1970, which sort as times do; throws `OperatorError` `invalid-argument` for anything
 *   else, lest a slip of the pen forgets everything
 */
export function journalTime(time: string): number {
  if (IsoTimeSchema.safeParse(time).success) return Date.parse(time)
  const message = `The journal takes times in ISO 8601, such as 2026-07-01T12:00:00.000Z; got ${JSON.stringify(time)}.`
  throw new OperatorError('invalid-argument', message, { evidence: { time } })
}

const IsoTimeSchema = z.union([z.iso.datetime({ offset: true }), z.iso.date()])
