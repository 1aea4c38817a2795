import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { GOOD_BODY, section, writeLibrary } from '../../app/library/made-library.ts'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'

const PROGRAM = fileURLToPath(new URL('../../../dist/library.js', import.meta.url))

/** Runs the built program over a library. */
function run(library: string, ...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { PATH: process.env.PATH, MONAZITE_SEEDS: library }
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], { env }, (error, stdout, stderr) => {
      resolve({ status: Number(error?.code ?? 0), stdout, stderr })
    })
  })
}

describe('library', () => {
  it('prints each problem with its place and exits with 2', async () => {
    const library = await writeLibrary([{ body: section('It is odd.') }])
    const { status, stdout } = await run(library, 'check')
    expect(status).toBe(2)
    expect(stdout).toMatch(/^magnet-rule\.md:20 \[openings\] It begins with "It".*\n {4}It is odd\.$/m)
  })

  it('prints one JSON document', async () => {
    const { status, stdout } = await run(await writeLibrary([{ body: section('It is odd.') }]), 'check', '--json')
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ documents: 1, statements: 1, facts: false })
  })

  it('tells which questions the library cannot answer', async () => {
    const library = await writeLibrary([{ body: GOOD_BODY }])
    const file = path.join(await temporaryFolder(), 'questions.jsonl')
    const line = (must: string) =>
      JSON.stringify({ id: must, question: 'When did the rule take effect?', answerable: true, must: [[must]] })
    await writeFile(file, line('10 January 2026'))
    expect(await run(library, 'oracle', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('100.0%') })
    await writeFile(file, line('11 January'))
    const { status, stdout } = await run(library, 'oracle', file)
    expect(status).toBe(2)
    expect(stdout).toContain('nothing matches 11 January')
    expect(JSON.parse((await run(library, 'oracle', file, '--json')).stdout)).toMatchObject({
      sets: [{ file, questions: 1, share: 0 }],
    })
  })

  it('exits with 2 when the vectors are not those of the library', async () => {
    const { status, stdout } = await run(await writeLibrary([{ body: GOOD_BODY }]), 'embed', '--check')
    expect(status).toBe(2)
    expect(stdout).toContain('library:embed')
  })

  it('explains bad usage and a missing folder', async () => {
    const library = await writeLibrary([])
    expect(await run(library, 'paint')).toMatchObject({ status: 2, stderr: expect.stringContaining('paint') })
    expect(await run(path.join(library, 'gone'), 'check')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no folder'),
    })
  })
})
