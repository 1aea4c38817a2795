/** @returns unit vectors row by row that lie in clusters, as those of texts do; the same for the same seed */
export function clusteredVectors(count: number, dimensions: number, seed = 1): Float32Array {
  const random = mulberry32(seed)
  const clusters = Math.max(1, Math.round(count / MEMBERS))
  const centres = Array.from({ length: clusters }, () => direction(dimensions, random))
  const vectors = new Float32Array(count * dimensions)
  for (let row = 0; row < count; row++) {
    const centre = centres[row % clusters] ?? []
    const noise = direction(dimensions, random)
    vectors.set(unit(centre.map((value, at) => value + SPREAD * (noise[at] ?? 0))), row * dimensions)
  }
  return vectors
}

/** @returns one row */
export function rowOf(vectors: Float32Array, row: number, dimensions: number): Float32Array {
  return vectors.slice(row * dimensions, (row + 1) * dimensions)
}

const MEMBERS = 40
/** Length of what sets a vector apart from its cluster's centre. */
const SPREAD = 0.8

function direction(dimensions: number, random: () => number): number[] {
  return unit(Array.from({ length: dimensions }, () => random() + random() + random() - 1.5))
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}

/** A small generator of numbers from 0 to 1 (Tommy Ettinger 2017, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
