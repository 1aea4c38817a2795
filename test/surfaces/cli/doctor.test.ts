import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../fakes/temporary-folder.ts'
import { runProgram } from './run-program.ts'

let folder: string
beforeEach(async () => {
  folder = await temporaryFolder()
})

describe('doctor', () => {
  it('prints one JSON document and ends with 0 where nothing is broken, and makes no index', async () => {
    const index = path.join(folder, 'index')
    const { status, stdout, stderr } = await runProgram(['doctor', '--json'], { MONAZITE_INDEX: index })
    const report = JSON.parse(stdout)
    expect(Object.keys(report)).toEqual(['ok', 'checks', 'settings'])
    expect(report.settings.MONAZITE_INDEX).toBe(index)
    expect({ status, ok: report.ok, stderr }).toEqual({ status: 0, ok: true, stderr: '' })
    expect(existsSync(index)).toBe(false)
  })

  it('ends with 3 where something is broken, also a setting that stops every other command', async () => {
    await mkdir(path.join(folder, 'index'))
    await writeFile(path.join(folder, 'index', 'monazite.sqlite'), 'no database '.repeat(1_000))
    const { status, stdout, stderr } = await runProgram(['doctor', '--json'], {
      MONAZITE_INDEX: path.join(folder, 'index'),
      MONAZITE_MODEL: path.join(folder, 'no-model'),
      MONAZITE_SEEDS: path.join(folder, 'no-seeds'),
      LOG_LEVEL: 'loud',
    })
    expect(status).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, settings: { LOG_LEVEL: 'info' } })
    expect(stderr).toBe('Broken: settings, model, sources, store.\n')
  })
})

it('benchmark refuses sizes that are none or named twice', async () => {
  for (const sizes of ['0', 'many', '1000,1000', '']) {
    const { status, stderr } = await runProgram(['benchmark', '--sizes', sizes])
    expect(status).toBe(2)
    expect(stderr).toContain('--sizes')
  }
})
