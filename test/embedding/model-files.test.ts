import { mkdir, open, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MODEL_FILES, MODEL_FINGERPRINT, verifyModelFiles } from '../../src/embedding/model-files.ts'
import { OperatorError } from '../../src/errors/operator-error.ts'
import { MODEL_FOLDER, modelFolder } from './model-folder.ts'

async function failureOf(folder: string): Promise<OperatorError> {
  const failure = await verifyModelFiles(folder).then(
    () => null,
    (error: unknown) => error,
  )
  if (!(failure instanceof OperatorError)) throw new Error(`Expected an OperatorError, not ${failure}.`)
  return failure
}

async function flipByte(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  const position = Math.floor((await stat(file)).size / 2)
  const byte = Buffer.alloc(1)
  await handle.read(byte, 0, 1, position)
  await handle.write(Buffer.of((byte[0] ?? 0) ^ 1), 0, 1, position)
  await handle.close()
}

describe('verifyModelFiles', () => {
  it('passes the shipped model', async () => {
    await expect(verifyModelFiles(MODEL_FOLDER)).resolves.toBeUndefined()
  })

  it.each(MODEL_FILES)('names $file when it is missing, and what to do', async ({ file }) => {
    const folder = await modelFolder('', file)
    const failure = await failureOf(folder)
    expect(failure.code).toBe('model-missing')
    expect(failure.message).toContain(path.join(folder, file))
    expect(failure.message).toMatch(/git checkout -- embeddings\/model.*MONAZITE_MODEL/)
  })

  it.each(MODEL_FILES)('names $file when one bit of it is another, and what to do', async ({ file }) => {
    const folder = await modelFolder(file)
    await flipByte(path.join(folder, file))
    const failure = await failureOf(folder)
    expect(failure.code).toBe('model-damaged')
    expect(failure.message).toContain(path.join(folder, file))
    expect(failure.message).toMatch(/git checkout -- embeddings\/model/)
  })

  it('notices a file that is cut short', async () => {
    const folder = await modelFolder('config.json')
    await truncate(path.join(folder, 'config.json'), 0)
    expect(await failureOf(folder)).toMatchObject({ code: 'model-damaged', evidence: { bytes: 0 } })
  })

  it('notices a file that cannot be read', async () => {
    const folder = await modelFolder('', 'config.json')
    await mkdir(path.join(folder, 'config.json'))
    const failure = await failureOf(folder)
    expect(failure.code).toBe('model-unreadable')
    expect(failure.message).toContain(path.join(folder, 'config.json'))
  })
})

describe('MODEL_FINGERPRINT', () => {
  it('stays as it is while the model and its use do: another would make every vector anew', () => {
    expect(MODEL_FINGERPRINT).toBe('ccf5dae8b0049640')
  })
})
