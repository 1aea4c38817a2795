import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../errors/operator-error.ts'

/** The shipped model, bge-small-en-v1.5 in ONNX with int8 weights, file by file. */
export const MODEL_FILES: readonly { file: string; sha256: string }[] = [
  { file: 'onnx/model_quantized.onnx', sha256: '6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4' },
  { file: 'tokenizer.json', sha256: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66' },
  { file: 'config.json', sha256: '846937cb4fab9451fb15daefdd2816e636df933d7f51a1e3bfef644c06efeac5' },
  { file: 'tokenizer_config.json', sha256: '94edfd0ef60246db4a6458da2f35e7f4d48f65de0e5ca255bb1ca0e153205d46' },
]

/** Length of the model's vectors. */
export const MODEL_DIMENSIONS = 384

/**
 * Says which model made a vector: a hash over the checksums of its files and the way that they are used (CLS token,
 * unit length, one text at a time).
 */
export const MODEL_FINGERPRINT = createHash('sha256')
  .update(MODEL_FILES.map((entry) => entry.sha256).join(' '))
  .update('cls l2 single')
  .digest('hex')
  .slice(0, 16)

/**
 * Compares the model's files with the checksums that this version was built for.
 *
 * @throws OperatorError `model-missing` or `model-damaged` that names the file and what to do
 */
export async function verifyModelFiles(folder: string): Promise<void> {
  await Promise.all(MODEL_FILES.map((entry) => verifyFile(folder, entry)))
}

async function verifyFile(folder: string, expected: { file: string; sha256: string }): Promise<void> {
  const file = path.join(folder, expected.file)
  const found = await stat(file).catch((cause: unknown) => {
    throw new OperatorError(
      'model-missing',
      `The embedding model's file ${file} is missing. Restore it with "git checkout -- embeddings/model", or point MONAZITE_MODEL to a complete copy.`,
      { evidence: { file }, cause },
    )
  })
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  } catch (cause) {
    throw new OperatorError(
      'model-unreadable',
      `The embedding model's file ${file} cannot be read. Check its permissions.`,
      {
        evidence: { file },
        cause,
      },
    )
  }
  const sha256 = hash.digest('hex')
  if (sha256 !== expected.sha256) {
    throw new OperatorError(
      'model-damaged',
      `The embedding model's file ${file} is damaged or of another version (its SHA-256 is not the expected one). Restore it with "git checkout -- embeddings/model".`,
      { evidence: { file, bytes: found.size, sha256, expected: expected.sha256 } },
    )
  }
}
