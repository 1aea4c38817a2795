import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { LIBRARY_VECTORS, SHIPPED_MODEL } from '../src/app/indexing/bundled-vectors.ts'
import { checkLibrary } from '../src/app/library/check-library.ts'
import { checkVectors } from '../src/app/library/check-vectors.ts'
import { CHECKS } from '../src/app/library/problem.ts'
import { PROGRAM_FOLDER } from '../src/app/settings.ts'
import { temporaryFolder } from './fakes/temporary-folder.ts'

const SEEDS = path.join(PROGRAM_FOLDER, 'seeds')

it('has nothing in the bundled library that an editor should mend', async () => {
  const { problems, documents } = await checkLibrary({ folder: SEEDS })
  expect(problems).toEqual([])
  expect(documents).toBeGreaterThan(100)
})

it('has the vectors of the bundled library, no more and no fewer ("npm run library:embed" writes them)', async () => {
  const problems = await checkVectors({ library: SEEDS, vectors: LIBRARY_VECTORS, kind: SHIPPED_MODEL })
  expect(problems).toEqual([])
})

it('explains every check in docs/library.md', async () => {
  const guide = await readFile(path.join(PROGRAM_FOLDER, 'docs/library.md'), 'utf8')
  expect(CHECKS.filter((check) => !guide.includes(`| \`${check}\` |`))).toEqual([])
})

it('shows an example in docs/library.md that passes its own check', async () => {
  const guide = await readFile(path.join(PROGRAM_FOLDER, 'docs/library.md'), 'utf8')
  const [, example = ''] = /^```markdown\n([\s\S]*?)^```$/m.exec(guide) ?? []
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'ruritania-magnet-register.md'), example)
  expect(await checkLibrary({ folder })).toMatchObject({ documents: 1, statements: 4, problems: [] })
})
