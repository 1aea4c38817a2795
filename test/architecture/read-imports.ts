/** One import of a file, as it is written. */
export interface Import {
  specifier: string
  /** Erased when compiled: it takes nothing in at run time. */
  typeOnly: boolean
}

const STATEMENTS = [
  // import x, { type y } from 'z'; the clause of an import holds names, braces, commas, stars and nothing else.
  /^\s*import\s+(?<clause>[\w$*{},\s]+?)\s+from\s+['"](?<specifier>[^'"]+)['"]/gm,
  /^\s*export\s+(?<clause>(?:type\s+)?(?:\*(?:\s+as\s+[\w$]+)?|\{[\w$,\s]*\}))\s+from\s+['"](?<specifier>[^'"]+)['"]/gm,
  /^\s*import\s+['"](?<specifier>[^'"]+)['"]/gm,
  /(?<!typeof\s)\b(?:import|require)\(\s*['"](?<specifier>[^'"]+)['"]\s*\)/gm,
]

/** @returns every import, re-export and dynamic import of a TypeScript file */
export function readImports(code: string): Import[] {
  return STATEMENTS.flatMap((statement) =>
    Array.from(code.matchAll(statement), ({ groups }) => ({
      specifier: groups?.specifier ?? '',
      typeOnly: isTypeOnly(groups?.clause ?? ''),
    })),
  )
}

function isTypeOnly(clause: string): boolean {
  if (/^type\s/.test(clause)) return true
  const names = /^\{(?<names>[^}]+)\}$/.exec(clause.trim())?.groups?.names
  return names?.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name)) ?? false
}
