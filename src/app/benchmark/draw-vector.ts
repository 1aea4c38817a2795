import type { Random } from './seeded-random.ts'

/**
 * How far a drawn vector lies from the embedded one that it is drawn around, as the length of the noise. At .5 their
 * cosine is .89: as near as two statements of one section mostly are.
 */
const NOISE = 0.5

/** @returns a unit vector at random around another one */
export function drawVector(around: Float32Array, random: Random): Float32Array {
  // In this many dimensions a uniform draw points every way about evenly once it is scaled.
  const noise = around.map(() => random() - 0.5)
  const scale = NOISE / length(noise)
  const drawn = around.map((value, at) => value + scale * (noise[at] as number))
  const size = length(drawn)
  return drawn.map((value) => value / size)
}

function length(vector: Float32Array): number {
  let square = 0
  for (const value of vector) square += value * value
  return Math.sqrt(square)
}
