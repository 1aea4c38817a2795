import { readVectorFile, type VectorKind, type VectorsByKey } from '../../embedding/vector-file.ts'
import { OperatorError } from '../../errors/operator-error.ts'
import { libraryTexts } from './library-texts.ts'
import type { Problem } from './problem.ts'

/**
 * Compares the file of vectors with the library.
 *
 * @param options the library's folder, the folder of the vectors, and the model that they must be of
 * @returns a problem for each text without vector, for vectors that nobody needs, and for a file that is not sound
 * @throws ReaderError when a document cannot be read
 */
export async function checkVectors(options: {
  library: string
  vectors: string
  kind: VectorKind
}): Promise<Problem[]> {
  const texts = await libraryTexts(options.library)
  const problem = (sentence: string | null, finding: string): Problem => ({
    check: 'vectors',
    file: options.vectors,
    line: null,
    sentence,
    advice: `${finding} Run "npm run library:embed".`,
  })
  let vectors: VectorsByKey
  try {
    vectors = await readVectorFile(options.vectors, options.kind)
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    return [problem(null, error.message)]
  }
  const missing = [...texts].filter(([key]) => !vectors.has(key))
  const idle = [...vectors.keys()].filter((key) => !texts.has(key)).length
  return [
    ...missing.map(([, text]) => problem(text.split('\n').at(-1) ?? text, 'A statement has no vector.')),
    ...(idle === 0 ? [] : [problem(null, `Nothing needs ${idle} of the vectors any more.`)]),
  ]
}
