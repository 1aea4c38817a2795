import type { Embedders } from '../../app/embedders.ts'
import { LIBRARY_VECTORS, SHIPPED_MODEL } from '../../app/indexing/bundled-vectors.ts'
import { checkVectors } from '../../app/library/check-vectors.ts'
import { embedLibrary } from '../../app/library/embed-library.ts'
import { renderProblem } from '../../rendering/terminal/render-library-report.ts'
import type { Terminal } from './terminal.ts'

/** @returns whether the vectors are those of the library; after writing them they are */
export async function runEmbed(
  options: { library: string; embedders: Embedders; check: boolean },
  terminal: Terminal,
): Promise<boolean> {
  const place = { library: options.library, vectors: LIBRARY_VECTORS, kind: SHIPPED_MODEL }
  if (options.check) {
    const problems = await checkVectors(place)
    for (const problem of problems) terminal.print(renderProblem(problem, terminal.style))
    if (problems.length === 0) terminal.print('The vectors are those of the library.')
    return problems.length === 0
  }
  const { embedded, reused, dropped } = await embedLibrary({
    ...place,
    withEmbedders: options.embedders.forTexts,
    onProgress: ({ label, done, total }) => {
      if (done % TOLD_EVERY === 0 || done === total) terminal.note(`${label}: ${done} of ${total}`)
    },
  })
  terminal.print(`Vectors: ${embedded} embedded, ${reused} kept, ${dropped} dropped. They lie in ${LIBRARY_VECTORS}.`)
  return true
}

/** In statements: a line every two or three seconds. */
const TOLD_EVERY = 500
