import type { Hit } from '../search/hit.ts'
import type { IndexedPassage } from '../search/search-index.ts'

/** A stretch of neighbouring passages of one section, chosen because one of them was found. */
export interface Evidence {
  /** The found passage that it was chosen for. */
  hit: Hit
  /** All passages shown, in reading order; the found one is among them. */
  passages: readonly IndexedPassage[]
}
