import type { Passage } from '../passages/passage.ts'
import type { Block, Source } from '../sources/source.ts'

/** A passage with the source that it is a slice of. */
export interface PlacedPassage {
  source: Pick<Source, 'text' | 'blocks'>
  passage: Pick<Passage, 'start' | 'end' | 'section'>
}

/** Whether one quote may run from one passage into the next: same section, no table row, nothing skipped between. */
export function canJoin(before: PlacedPassage | undefined, after: PlacedPassage | undefined): boolean {
  if (before === undefined || after === undefined || before.source !== after.source) return false
  if (before.passage.section !== after.passage.section) return false
  if ([before, after].some(standsAlone)) return false
  return ONLY_LAYOUT.test(before.source.text.slice(before.passage.end, after.passage.start))
}

/** White space and a list item's bullet or number. */
const ONLY_LAYOUT = /^\s*(?:(?:[-*•–]|\d{1,3}[.)])\s+)?$/

function standsAlone({ source, passage }: PlacedPassage): boolean {
  const kind = blockAt(source.blocks, passage.start)?.kind
  return kind === 'table-row' || kind === 'code'
}

/** Binary search for the block that holds an offset. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return blocks[low]
}
