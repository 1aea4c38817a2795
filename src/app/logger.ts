import pino from 'pino'
import type { Settings } from './settings.ts'

/** What the program writes for its operator; `pino`'s own shape, so that tests can give a list instead. */
export interface Logger {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Logs JSON lines to standard error; secrets never reach it, whatever is logged. */
export function createLogger(level: Settings['logLevel']): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['token', '*.token', 'headers', '*.headers'],
    },
    pino.destination({ fd: 2, sync: true }),
  )
}
