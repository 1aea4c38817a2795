/** What one leg of a search returns: ordinals of passages, best first, with their scores. */
export interface Ranking {
  ids: Int32Array
  scores: Float32Array
}

/** A run of ordinals, `to` left out: the passages of one source lie together. */
export interface OrdinalRange {
  from: number
  to: number
}
