import { copyFile, mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { MODEL_FILES } from '../../src/embedding/model-files.ts'
import { temporaryFolder } from '../fakes/temporary-folder.ts'

/** The shipped model. */
export const MODEL_FOLDER = path.resolve(import.meta.dirname, '../../embeddings/model')

/**
 * @param own the file that is copied, to be changed by the test; all others are links
 * @returns a folder of its own with the shipped model, without the file that is left out
 */
export async function modelFolder(own: string, leftOut?: string): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'onnx'))
  for (const { file } of MODEL_FILES) {
    const [from, to] = [path.join(MODEL_FOLDER, file), path.join(folder, file)]
    if (file === own) await copyFile(from, to)
    else if (file !== leftOut) await symlink(from, to)
  }
  return folder
}
