import path from 'node:path'
import { readImports } from './read-imports.ts'

/** Source files by their path inside `src/`, parted by `/`. */
export type SourceFiles = ReadonlyMap<string, string>

/** The table of the house: a folder may import itself and what stands above it. */
export const FOLDERS = [
  'errors',
  'sources',
  'passages',
  'embedding',
  'store',
  'search',
  'answer',
  'app',
  'rendering',
  'surfaces',
]

/** What stands in `surfaces/`; none of them imports another. */
export const SURFACES = ['discord', 'cli', 'preview', 'library']

/** Files that stand in no folder: they start the program and may import all. */
export const ENTRY_POINTS = ['bot.ts', 'cli.ts', 'library.ts']
export const MAX_ENTRY_POINT_LINES = 20
export const MAX_LINES = 200

/** Each is heavy or dangerous, and lives behind one file. */
export const RUNTIMES = ['@xenova/transformers', 'hnswlib-node', 'better-sqlite3']

/** The only file that reads the environment. */
export const ENVIRONMENT_READER = 'app/settings.ts'

/** @returns a sentence for every breach of the architecture; empty when all is well */
export function findViolations(files: SourceFiles): string[] {
  return [
    ...[...files.keys()].flatMap(checkPlace),
    ...[...files].flatMap(([file, code]) => [
      ...checkFlow(file, code),
      ...checkLength(file, code),
      ...checkEnvironment(file, code),
    ]),
    ...RUNTIMES.flatMap((runtime) => checkRuntime(files, runtime)),
    ...findCycles(files),
  ]
}

function checkPlace(file: string): string[] {
  if (ENTRY_POINTS.includes(file)) return []
  const folder = folderOf(file)
  if (folder === null) return [`${file} stands in no folder and is no entry point`]
  const surface = surfaceOf(file)
  if (surface !== null && !SURFACES.includes(surface)) return [`nobody placed the surface ${surface} of ${file}`]
  return FOLDERS.includes(folder) ? [] : [`nobody placed the folder ${folder} of ${file}`]
}

function checkFlow(file: string, code: string): string[] {
  return relativeImports(file, code).flatMap(({ target }) => {
    if (target.startsWith('..')) return [`${file} imports ${target}, which is outside src`]
    return isAllowed(file, target) ? [] : [`${file} imports ${target} against the flow`]
  })
}

function isAllowed(file: string, target: string): boolean {
  if (ENTRY_POINTS.includes(file)) return true
  if (ENTRY_POINTS.includes(target)) return false
  const surface = surfaceOf(file)
  const otherSurface = surfaceOf(target)
  if (surface !== null && otherSurface !== null) return surface === otherSurface
  return FOLDERS.indexOf(folderOf(target) ?? '') <= FOLDERS.indexOf(folderOf(file) ?? '')
}

function checkLength(file: string, code: string): string[] {
  const limit = ENTRY_POINTS.includes(file) ? MAX_ENTRY_POINT_LINES : MAX_LINES
  const lines = code.trimEnd().split('\n').length
  return lines > limit ? [`${file} has ${lines} lines; at most ${limit} are allowed`] : []
}

function checkEnvironment(file: string, code: string): string[] {
  const reads = /\bprocess\s*\.\s*env\b|\benv\b[^\n]*from\s+['"](?:node:)?process['"]/.test(code)
  return reads && file !== ENVIRONMENT_READER ? [`${file} reads the environment`] : []
}

function checkRuntime(files: SourceFiles, runtime: string): string[] {
  const importers = [...files]
    .filter(([, code]) => readImports(code).some((found) => !found.typeOnly && found.specifier === runtime))
    .map(([file]) => file)
  return importers.length === 1 ? [] : [`${runtime} is imported in ${importers.length} files: ${importers.join(', ')}`]
}

/** Walks the imports that remain when compiled, depth first; an import of a file on the way there closes a circle. */
function findCycles(files: SourceFiles): string[] {
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]) => {
    const start = way.indexOf(file)
    if (start >= 0) cycles.push(`files import each other in a circle: ${[...way.slice(start), file].join(' > ')}`)
    if (start >= 0 || done.has(file)) return
    for (const { target, typeOnly } of relativeImports(file, files.get(file) ?? '')) {
      if (!typeOnly) visit(target, [...way, file])
    }
    done.add(file)
  }
  for (const file of files.keys()) visit(file, [])
  return cycles
}

function relativeImports(file: string, code: string): { target: string; typeOnly: boolean }[] {
  return readImports(code)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, typeOnly }) => ({
      target: path.posix.join(path.posix.dirname(file), specifier),
      typeOnly,
    }))
}

function folderOf(file: string): string | null {
  return file.includes('/') ? (file.split('/')[0] ?? null) : null
}

function surfaceOf(file: string): string | null {
  const [folder, surface] = file.split('/')
  return folder === 'surfaces' ? (surface ?? null) : null
}
