import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { measureFile } from '../../../src/search/dense/graph-file.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'
import { clusteredVectors } from './clustered-vectors.ts'

const BUILDER_FILE = createRequire(import.meta.url).resolve('#graph-builder')
const DIMENSIONS = 64

/** Runs the builder in a shell that first does what is given, such as setting a limit. */
async function run(first: string, file: string): Promise<{ code: number | null; output: string }> {
  const command = `${first}; exec "$0" "$@"`
  const child = spawn('sh', ['-c', command, process.execPath, BUILDER_FILE, file, String(DIMENSIONS)])
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.on('error', () => undefined)
  child.stdin.end(new Uint8Array(clusteredVectors(500, DIMENSIONS).buffer))
  const [output] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, output }
}

describe('the graph builder', () => {
  it('says what it wrote', async () => {
    const file = path.join(await temporaryFolder(), 'a.hnsw')
    const { code, output } = await run(':', file)
    expect(code).toBe(0)
    expect(JSON.parse(output)).toEqual(await measureFile(file))
  })

  it.runIf(process.platform !== 'win32')(
    'notices a disk that is full, though the library reports success',
    async () => {
      const file = path.join(await temporaryFolder(), 'a.hnsw')
      // Files may grow to 64 blocks of 512 bytes; what is beyond fails as it does on a full disk.
      const { code, output } = await run("trap '' XFSZ; ulimit -f 64", file)
      expect((await measureFile(file)).bytes).toBeLessThan(500 * DIMENSIONS * 4)
      expect(code).not.toBe(0)
      expect(output).toBe('')
    },
  )
})
