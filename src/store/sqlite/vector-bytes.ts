/**
 * A vector as it lies in the database: Float32, little endian, as on every platform that the embedder runs on.
 *
 * @returns its bytes (a view, not a copy) and their checksum
 */
export function encodeVector(vector: Float32Array): { bytes: Uint8Array; checksum: number } {
  return {
    bytes: new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
    checksum: vectorChecksum(vector),
  }
}

/** @returns whether a vector has numbers and all of them are finite: NaN spoils every search, silently */
export function isUsableVector(vector: Float32Array): boolean {
  for (let index = 0; index < vector.length; index += 1) if (!Number.isFinite(vector[index])) return false
  return vector.length > 0
}

/**
 * FNV-1a over the 32-bit words of a vector (http://www.isthe.com/chongo/tech/comp/fnv/, with words for octets). Each
 * step is a bijection, so damage within one word never goes unseen, and it costs a tenth of a SHA-256.
 *
 * @returns an unsigned 32-bit number
 */
export function vectorChecksum(vector: Float32Array): number {
  const words = new Int32Array(vector.buffer, vector.byteOffset, vector.length)
  let hash = 0x811c9dc5
  // Counting takes a third of the time of `for … of`, and a library has millions of numbers.
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ (words[index] ?? 0), 0x01000193)
  return hash >>> 0
}
