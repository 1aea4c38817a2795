import { canJoin } from '../../../answer/can-join.ts'
import type { StoredSource } from '../../../store/store.ts'

/** At most so many neighbouring sentences make one excerpt. */
const SENTENCES_PER_EXCERPT = 3

/** Something that an answer could quote. */
export interface Excerpt {
  source: StoredSource
  quote: string
}

/** Every quote that could be cut from a source: one to three neighbouring sentences of a section. */
export function excerptsOf(source: StoredSource): Excerpt[] {
  const placed = source.passages.map((passage) => ({ source, passage }))
  return placed.flatMap(({ passage: { start } }, from) => {
    const excerpts: Excerpt[] = []
    for (let at = from; at < Math.min(placed.length, from + SENTENCES_PER_EXCERPT); at++) {
      if (at > from && !canJoin(placed[at - 1], placed[at])) break
      excerpts.push({ source, quote: source.text.slice(start, placed[at]?.passage.end) })
    }
    return excerpts
  })
}
