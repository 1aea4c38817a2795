import type { Inspection } from './run-checks.ts'

/** The oldest major version that the program is tested with. */
const OLDEST_MAJOR = 20

/** @param version as `process.version` gives it: `v20.11.1` */
export function inspectNode(version: string): Inspection {
  return {
    name: 'node',
    fix: `Install Node ${OLDEST_MAJOR} or newer.`,
    async look() {
      const major = Number(/^v(\d+)\./.exec(version)?.[1] ?? 0)
      if (major < OLDEST_MAJOR) throw new Error(`Node ${version} is too old; ${OLDEST_MAJOR} or newer is needed.`)
      return { status: 'ok', message: `Node ${version}` }
    },
  }
}
