import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Inspection } from './run-checks.ts'

/** Below this an update of the bundled library may not fit: store, log and two graphs take 40 MiB. In MiB. */
const NEEDED_MIB = 64

/** Below this an index of 100,000 passages does not fit, which takes 410 MiB. In MiB. */
const COMFORTABLE_MIB = 512

/** Finds out whether the index can be written; what is not there yet would be created. */
export function inspectIndexFolder(folder: string): Inspection {
  return {
    name: 'index folder',
    fix: 'Give this user the right to write there, or set MONAZITE_INDEX to a folder that can be written.',
    async look() {
      const place = await nearestExisting(folder)
      if (!(await stat(place)).isDirectory()) throw new Error(`${place} is a file, and no folder can be made of it.`)
      await requireWriting(place)
      if (place !== folder) return { status: 'ok', message: `${folder} is not there yet and can be created.` }
      const database = path.join(folder, 'monazite.sqlite')
      if ((await nearestExisting(database)) === database) await requireWriting(database)
      return { status: 'ok', message: `${folder} can be written.` }
    },
  }
}

/** Looks at the free space of the disk that the index lies on. */
export function inspectDisk(folder: string): Inspection {
  return {
    name: 'disk',
    fix: 'Free some space, or set MONAZITE_INDEX to a folder on another disk.',
    async look() {
      const { bavail, bsize } = await statfs(await nearestExisting(folder))
      return judgeSpace(Math.floor((bavail * bsize) / 2 ** 20))
    },
  }
}

/** @param free what this user may still write, in MiB */
export function judgeSpace(free: number): Awaited<ReturnType<Inspection['look']>> {
  const message = `${free.toLocaleString('en')} MiB are free on the disk of the index.`
  if (free < NEEDED_MIB) throw new Error(`${message} An update needs about ${NEEDED_MIB}.`)
  if (free >= COMFORTABLE_MIB) return { status: 'ok', message }
  return { status: 'warning', message, fix: 'Free some space before a large library is indexed.' }
}

/** @returns the path itself where it is there, else the nearest folder above it that is */
async function nearestExisting(place: string): Promise<string> {
  for (let at = path.resolve(place); ; at = path.dirname(at)) {
    const found = await stat(at).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
    )
    if (found || at === path.dirname(at)) return at
  }
}

async function requireWriting(place: string): Promise<void> {
  await access(place, constants.R_OK | constants.W_OK).catch((cause: unknown) => {
    throw new Error(`${place} cannot be read and written by this user.`, { cause })
  })
}
