import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '../../errors/operator-error.ts'
import { PROGRAM_FOLDER, type Settings } from '../settings.ts'
import type { MemoryUse } from './memory-process.ts'
import { toHundredths } from './percentiles.ts'

/**
 * Loads an index in a process of its own, as a bot does, and measures its memory: what the benchmark itself has left
 * in this process does not count.
 *
 * @throws OperatorError `benchmark-failed` when the process fails
 */
export async function measureMemory(settings: Settings): Promise<MemoryUse> {
  // Secrets stay here: the process needs none, and arguments can be read by others.
  const argument = JSON.stringify({ ...settings, discordToken: null, databaseUrl: null })
  const { stdout } = await promisify(execFile)(process.execPath, [MEMORY_PROCESS, argument], { env: {} }).catch(
    (cause: unknown) => {
      const message = 'The process whose memory is measured has failed. Run "npm run doctor".'
      throw new OperatorError('benchmark-failed', message, { cause })
    },
  )
  const use = JSON.parse(stdout) as MemoryUse
  return {
    loadSeconds: toHundredths(use.loadSeconds),
    memoryMb: Math.round(use.memoryMb),
    heapMb: Math.round(use.heapMb),
  }
}

/** Always the built file, also when the caller runs from the TypeScript sources. */
const MEMORY_PROCESS = path.join(PROGRAM_FOLDER, 'dist/app/benchmark/memory-process.js')
