import type { Ranking } from './ranking.ts'

/**
 * Keeps the best of a stream of scores in a binary heap whose root is the worst that is kept.
 * Of equal scores the one offered first stays.
 */
export class Top {
  /** A score that is not greater cannot enter. */
  threshold: number
  readonly #limit: number
  readonly #ids: Int32Array
  readonly #scores: Float64Array
  #size = 0

  /**
   * @param limit how many to keep
   * @param floor scores must be greater than this to enter at all
   */
  constructor(limit: number, floor = 0) {
    this.#limit = limit
    this.#ids = new Int32Array(limit)
    this.#scores = new Float64Array(limit)
    this.threshold = limit > 0 ? floor : Number.POSITIVE_INFINITY
  }

  /** Takes in one score, which the caller has found to be greater than the threshold. */
  offer(id: number, score: number): void {
    if (this.#size < this.#limit) {
      this.#rise(this.#size++, id, score)
    } else {
      this.#sink(id, score)
    }
    if (this.#size === this.#limit) this.threshold = this.#scores[0] as number
  }

  /** @returns what is kept, best first; equal scores by id */
  ranking(): Ranking {
    const order = Array.from({ length: this.#size }, (_, at) => at)
    order.sort(
      (a, b) =>
        (this.#scores[b] as number) - (this.#scores[a] as number) ||
        (this.#ids[a] as number) - (this.#ids[b] as number),
    )
    return {
      ids: Int32Array.from(order, (at) => this.#ids[at] as number),
      scores: Float32Array.from(order, (at) => this.#scores[at] as number),
    }
  }

  #rise(from: number, id: number, score: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#worse(id, score, parent)) break
      this.#move(parent, at)
      at = parent
    }
    this.#put(at, id, score)
  }

  #sink(id: number, score: number): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.#size) break
      const right = child + 1
      if (right < this.#size && this.#worse(this.#ids[right] as number, this.#scores[right] as number, child))
        child = right
      if (this.#worse(id, score, child)) break
      this.#move(child, at)
      at = child
    }
    this.#put(at, id, score)
  }

  /** Whether an entry would have to leave before the one at a place. */
  #worse(id: number, score: number, place: number): boolean {
    const other = this.#scores[place] as number
    return score < other || (score === other && id > (this.#ids[place] as number))
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#ids[from] as number, this.#scores[from] as number)
  }

  #put(place: number, id: number, score: number): void {
    this.#ids[place] = id
    this.#scores[place] = score
  }
}
