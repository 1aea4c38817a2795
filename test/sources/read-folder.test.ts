import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBytes, readFolder } from '../../src/sources/read-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'monazite-folder-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const names = async () => {
  const found: string[] = []
  for await (const file of readFolder(folder)) found.push(file.name)
  return found
}

describe('readFolder', () => {
  it('finds files at every depth in the order of their paths and passes over hidden ones', async () => {
    await mkdir(path.join(folder, 'b', '.git'), { recursive: true })
    for (const name of ['c.md', 'a.md', 'b/z.txt', '.hidden.md', 'b/.git/x.md']) {
      await writeFile(path.join(folder, name), 'x')
    }
    expect(await names()).toEqual(['a.md', 'b/z.txt', 'c.md'])
  })

  it('follows links to files and passes over links that lead nowhere', async () => {
    await writeFile(path.join(folder, 'a.md'), 'x')
    await symlink(path.join(folder, 'a.md'), path.join(folder, 'b.md'))
    await symlink(path.join(folder, 'gone.md'), path.join(folder, 'c.md'))
    expect(await names()).toEqual(['a.md', 'b.md'])
  })

  it('says what is wrong with a folder that is missing or is a file', async () => {
    await writeFile(path.join(folder, 'a.md'), 'x')
    const first = (place: string) => readFolder(place).next()
    await expect(first(path.join(folder, 'gone'))).rejects.toThrow(/There is no folder .*gone/)
    await expect(first(path.join(folder, 'a.md'))).rejects.toThrow(/a\.md is a file/)
  })
})

describe('readBytes', () => {
  it('says what is wrong with a file that is missing or is a folder', async () => {
    await expect(readBytes(path.join(folder, 'gone.md'))).rejects.toThrow(/There is no file .*gone\.md/)
    await expect(readBytes(folder)).rejects.toThrow(/is a folder/)
  })
})
