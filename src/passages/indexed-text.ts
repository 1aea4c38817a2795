import type { Source } from '../sources/source.ts'
import type { Passage } from './passage.ts'

/**
 * What is searched for a passage: the document's title, the headings above it, what leads into it, and the statement.
 * Title and headings name the subject in the words people ask with; only the statement itself is ever quoted.
 */
export function indexedText(source: Pick<Source, 'title' | 'text' | 'sections'>, passage: Passage): string {
  const path = source.sections[passage.section]?.path ?? []
  const statement = source.text.slice(passage.start, passage.end)
  return [source.title, ...path, passage.context, statement]
    .filter((part): part is string => part !== null && part !== '')
    .join('\n')
    .slice(-MAX_INDEXED_LENGTH)
}

/** Keeps the statement and as much of what stands above it as fits. In UTF-16 code units. */
const MAX_INDEXED_LENGTH = 4_000
