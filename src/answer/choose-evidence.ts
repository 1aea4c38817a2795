import type { Hit } from '../search/hit.ts'
import type { IndexedPassage } from '../search/search-index.ts'
import type { Block } from '../sources/source.ts'
import type { Evidence } from './evidence.ts'

/** How many excerpts are shown unless the reader asks for another number. */
export const DEFAULT_EXCERPTS = 4

/** Neighbours on each side of the best statement: its section mostly holds the rest of the answer. */
export const NEIGHBOURS_OF_BEST = 2

/** Neighbours on each side of every other statement. */
export const NEIGHBOURS_OF_OTHERS = 1

/** An excerpt below this share of the best one's score is left out. */
export const RELATIVE_CUT = 0.7

/** An excerpt grows no longer when what follows it was found too; more would not be read in one piece. */
export const LONGEST_EXCERPT = 5

/**
 * Chooses what to show: the best statements, each with its neighbours inside the section, nothing twice. What adjoins
 * an excerpt that is already chosen becomes part of it. There is no cap per source, since the second fact of a question
 * is mostly in the same document.
 *
 * @param hits best first
 * @param passages all passages of the generation in order
 * @param limit how many stretches to show at most
 */
export function chooseEvidence(
  hits: readonly Hit[],
  passages: readonly IndexedPassage[],
  limit = DEFAULT_EXCERPTS,
): Evidence[] {
  const chosen: Stretch[] = []
  const shown = new Set<number>()
  const floor = (hits[0]?.score ?? 0) * RELATIVE_CUT
  for (const hit of hits) {
    if (hit.score < floor) break
    if (shown.has(hit.passage)) continue
    const reach = chosen.length === 0 ? NEIGHBOURS_OF_BEST : NEIGHBOURS_OF_OTHERS
    const range = neighbourhood(hit.passage, passages, reach, shown)
    const adjoining = chosen.find((stretch) => canGrow(stretch, range, passages))
    if (adjoining === undefined && chosen.length >= limit) break
    for (let at = range.first; at <= range.last; at++) shown.add(at)
    if (adjoining === undefined) chosen.push({ hit, ...range })
    else grow(adjoining, range)
  }
  return chosen.map(({ hit, first, last }) => ({ hit, passages: passages.slice(first, last + 1) }))
}

/** Passages from `first` to `last`, both included, by their ordinals. */
interface PassageRange {
  first: number
  last: number
}

interface Stretch extends PassageRange {
  hit: Hit
}

function canGrow(stretch: Stretch, range: PassageRange, passages: readonly IndexedPassage[]): boolean {
  const length = stretch.last - stretch.first + range.last - range.first + 2
  if (length > LONGEST_EXCERPT) return false
  if (range.first === stretch.last + 1) return canJoin(passages[stretch.last], passages[range.first])
  return range.last + 1 === stretch.first && canJoin(passages[range.last], passages[stretch.first])
}

function grow(stretch: Stretch, range: PassageRange): void {
  stretch.first = Math.min(stretch.first, range.first)
  stretch.last = Math.max(stretch.last, range.last)
}

function neighbourhood(
  passage: number,
  passages: readonly IndexedPassage[],
  reach: number,
  shown: ReadonlySet<number>,
): PassageRange {
  let first = passage
  let last = passage
  while (passage - first < reach && !shown.has(first - 1) && canJoin(passages[first - 1], passages[first])) first -= 1
  while (last - passage < reach && !shown.has(last + 1) && canJoin(passages[last], passages[last + 1])) last += 1
  return { first, last }
}

/** Whether one quote may run from one passage into the next: same section, no table row, nothing skipped between. */
function canJoin(before: IndexedPassage | undefined, after: IndexedPassage | undefined): boolean {
  if (before === undefined || after === undefined || before.source !== after.source) return false
  if (before.passage.section !== after.passage.section) return false
  if ([before, after].some(standsAlone)) return false
  return ONLY_LAYOUT.test(before.source.text.slice(before.passage.end, after.passage.start))
}

/** White space and a list item's bullet or number. */
const ONLY_LAYOUT = /^\s*(?:(?:[-*•–]|\d{1,3}[.)])\s+)?$/

function standsAlone({ source, passage }: IndexedPassage): boolean {
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
