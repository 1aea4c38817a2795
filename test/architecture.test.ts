import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findViolations, MAX_LINES, RUNTIMES } from './architecture/find-violations.ts'
import { readImports } from './architecture/read-imports.ts'

const SOURCE_FOLDER = path.resolve(import.meta.dirname, '../src')

/** What keeps to every rule; each test breaks one. */
const SOUND: Record<string, string> = {
  'errors/operator-error.ts': 'export class OperatorError {}',
  'embedding/transformers.ts': "import { env } from '@xenova/transformers'\nimport '../errors/operator-error.ts'",
  'store/database.ts': "import Database from 'better-sqlite3'",
  'search/graph.ts': "import hnswlib from 'hnswlib-node'\nimport type { Row } from '../store/database.ts'",
  'app/settings.ts': 'export const settings = process.env',
  'app/monazite.ts': "import { graph } from '../search/graph.ts'",
  'surfaces/cli/run.ts': "import { monazite } from '../../app/monazite.ts'",
  'cli.ts': "import { run } from './surfaces/cli/run.ts'",
}

const violations = (changes: Record<string, string>) =>
  findViolations(new Map(Object.entries({ ...SOUND, ...changes })))

describe('the architecture', () => {
  it('holds in every file of src', async () => {
    const names = await readdir(SOURCE_FOLDER, { recursive: true })
    const files = await Promise.all(
      names
        .filter((name) => name.endsWith('.ts'))
        .map(async (name) => {
          const code = await readFile(path.join(SOURCE_FOLDER, name), 'utf8')
          return [name.split(path.sep).join('/'), code] as const
        }),
    )
    expect(files.length).toBeGreaterThan(50)
    expect(findViolations(new Map(files))).toEqual([])
  })
})

describe('findViolations', () => {
  it('finds nothing where every rule is kept', () => {
    expect(violations({})).toEqual([])
  })

  it.each([
    ['an import of a folder below', 'search/a.ts', "import type { A } from '../answer/a.ts'"],
    ['a re-export of a folder below', 'errors/a.ts', "export { a } from '../sources/a.ts'"],
    ['an import over several lines', 'search/a.ts', "import {\n  type A,\n  b,\n} from '../app/monazite.ts'"],
    ['a dynamic import of a folder below', 'search/a.ts', "const a = await import('../app/monazite.ts')"],
    ['an import of another surface', 'surfaces/discord/a.ts', "import { run } from '../cli/run.ts'"],
    ['an import of an entry point', 'app/a.ts', "import '../cli.ts'"],
  ])('finds %s', (_what, file, code) => {
    expect(violations({ [file]: code })).toEqual([expect.stringMatching(/^\S+ imports \S+ against the flow$/)])
  })

  it('finds an import from outside src', () => {
    expect(violations({ 'app/a.ts': "import '../../test/a.ts'" })).toEqual([
      'app/a.ts imports ../test/a.ts, which is outside src',
    ])
  })

  it('finds a folder, a surface and a file that nobody placed', () => {
    expect(violations({ 'utils/a.ts': '', 'surfaces/web/a.ts': '', 'helper.ts': '' })).toEqual([
      'nobody placed the folder utils of utils/a.ts',
      'nobody placed the surface web of surfaces/web/a.ts',
      'helper.ts stands in no folder and is no entry point',
    ])
  })

  it('finds files that import each other, and lets them share types', () => {
    const importing = (specifier: string) => `import { x } from '${specifier}'`
    expect(violations({ 'app/a.ts': importing('./b.ts'), 'app/b.ts': importing('./a.ts') })).toEqual([
      'files import each other in a circle: app/a.ts > app/b.ts > app/a.ts',
    ])
    expect(violations({ 'app/a.ts': importing('./b.ts'), 'app/b.ts': "import type { A } from './a.ts'" })).toEqual([])
    expect(violations({ 'app/a.ts': importing('./b.ts'), 'app/b.ts': "import { type A } from './a.ts'" })).toEqual([])
  })

  it.each(RUNTIMES)('finds a second import of %s, and lets its types be used', (runtime) => {
    expect(violations({ 'app/a.ts': `const driver = await import('${runtime}')` })).toEqual([
      expect.stringMatching(`^${runtime} is imported in 2 files: .*app/a\\.ts`),
    ])
    expect(violations({ 'app/a.ts': `import type { A } from '${runtime}'` })).toEqual([])
  })

  it('finds a runtime that is imported nowhere: its name here is out of date', () => {
    expect(violations({ 'search/graph.ts': '' })).toEqual(['hnswlib-node is imported in 0 files: '])
  })

  it.each(['process.env.NO_COLOR', "import { env } from 'node:process'"])(
    'finds the environment read by %s',
    (code) => {
      expect(violations({ 'app/a.ts': code })).toEqual(['app/a.ts reads the environment'])
    },
  )

  it('finds files that are too long', () => {
    expect(violations({ 'app/a.ts': 'line\n'.repeat(MAX_LINES) })).toEqual([])
    expect(violations({ 'app/a.ts': 'line\n'.repeat(MAX_LINES + 1) })).toEqual([
      'app/a.ts has 201 lines; at most 200 are allowed',
    ])
    expect(violations({ 'cli.ts': 'line\n'.repeat(21) })).toEqual(['cli.ts has 21 lines; at most 20 are allowed'])
  })
})

describe('readImports', () => {
  it('reads every way to import and knows what is only a type', () => {
    const code = [
      "import a, { type B } from 'one'",
      "import type { C } from 'two'",
      "import * as d from 'three'",
      "import {\n  type E,\n  type F,\n} from 'four'",
      "import 'five'",
      "export * from 'six'",
      "export type { G } from 'seven'",
      "const h = await import('eight')",
      "type I = typeof import('nine')",
      "const text = 'nothing is taken from ten'",
    ].join('\n')
    const found = readImports(code).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' (type)' : ''}`)
    expect(found.sort()).toEqual(['eight', 'five', 'four (type)', 'one', 'seven (type)', 'six', 'three', 'two (type)'])
  })
})
