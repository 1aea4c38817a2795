import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../errors/operator-error.ts'
import { ReaderError } from '../errors/reader-error.ts'
import type { SourceFile } from './formats/format.ts'

/** A file of a folder, or why it could not be read. */
export type FolderFile = SourceFile | { name: string; reason: string }

/**
 * Reads every file below a folder, in the order of their paths. Hidden files and folders are passed over; a file that
 * cannot be read is reported in its place and keeps no other from being read.
 *
 * @throws ReaderError `no-such-folder` or `not-a-folder`; OperatorError `unreadable` when the system refuses the folder
 */
export async function* surveyFolder(folder: string): AsyncGenerator<FolderFile> {
  for (const file of await listFiles(folder)) {
    const name = file.split(path.sep).join('/')
    try {
      yield { name, bytes: await readBytes(path.join(folder, file)) }
    } catch (error) {
      if (!(error instanceof ReaderError || error instanceof OperatorError)) throw error
      yield { name, reason: error.message }
    }
  }
}

/**
 * Reads every file below a folder, all or nothing.
 *
 * @throws ReaderError and OperatorError as `surveyFolder` and `readBytes`
 */
export async function* readFolder(folder: string): AsyncGenerator<SourceFile> {
  for (const name of await listFiles(folder)) {
    yield { name: name.split(path.sep).join('/'), bytes: await readBytes(path.join(folder, name)) }
  }
}

/**
 * Reads one file.
 *
 * @throws ReaderError `no-such-file`, `not-a-file` or `file-too-large`; OperatorError `unreadable` when the system refuses
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file)
    // A pipe or a device may never end.
    if (!found.isFile() && !found.isDirectory()) {
      throw new ReaderError('not-a-file', `${file} is no regular file. Name a document.`, { file })
    }
    if (found.size > MAX_READ_BYTES) {
      const limit = MAX_READ_BYTES / 1024 / 1024
      throw new ReaderError(
        'file-too-large',
        `${file} is larger than ${limit} MiB, which is the most that is read. Split it.`,
        { file },
      )
    }
    return await readFile(file)
  } catch (error) {
    if (error instanceof ReaderError) throw error
    const code = errorCode(error)
    if (code === 'ENOENT') throw new ReaderError('no-such-file', `There is no file ${file}. Check the path.`, { file })
    if (code === 'EISDIR') {
      throw new ReaderError('not-a-file', `${file} is a folder; name a file, or index the folder with --from.`, {
        file,
      })
    }
    throw unreadable(file, error)
  }
}

/** Question sets and test collections are larger than documents, whose own limit is lower. */
const MAX_READ_BYTES = 512 * 1024 * 1024

async function listFiles(folder: string): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new ReaderError('not-a-folder', `${folder} is a file; name the folder that it is in.`, { folder })
    }
    return await walk(folder, '')
  } catch (error) {
    if (error instanceof ReaderError || error instanceof OperatorError) throw error
    if (errorCode(error) === 'ENOENT') {
      throw new ReaderError('no-such-folder', `There is no folder ${folder}. Check the path.`, { folder })
    }
    throw unreadable(folder, error)
  }
}

async function walk(root: string, below: string): Promise<string[]> {
  const entries = await readdir(path.join(root, below), { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.join(below, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) files.push(...(await walk(root, name)))
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path.join(root, name))))) files.push(name)
  }
  return files
}

/** A link that leads nowhere is no file. */
async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

function unreadable(place: string, cause: unknown): OperatorError {
  const code = errorCode(cause) ?? 'unknown error'
  return new OperatorError('unreadable', `${place} cannot be read (${code}). Check its permissions and the disk.`, {
    evidence: { place, code },
    cause,
  })
}
