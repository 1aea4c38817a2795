import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a finished run left behind. */
export interface FinishedRun {
  status: number | null
  stdout: string
  stderr: string
}

const PROGRAM = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))

/**
 * Runs the built program as a user does.
 *
 * @param environment settings, besides those that find Node
 * @param killAfterMs sends SIGKILL after this time
 */
export function runProgram(
  args: readonly string[],
  environment: Record<string, string> = {},
  killAfterMs?: number,
): Promise<FinishedRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const run: FinishedRun = { status: null, stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => {
      run.stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      run.stderr += chunk
    })
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    child.on('error', reject)
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve({ ...run, status })
    })
  })
}
