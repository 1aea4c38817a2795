import type { Hit } from '../search/hit.ts'
import type { IndexedPassage } from '../search/search-index.ts'
import { canJoin } from './can-join.ts'
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
