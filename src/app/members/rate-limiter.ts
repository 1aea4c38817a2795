/** How often something may happen. */
export interface RateLimit {
  /** At most so many times … */
  times: number
  /** … within so many milliseconds. */
  withinMs: number
}

/**
 * Counts what each key did within a sliding window. Keys that have been quiet for a window are forgotten, so memory is
 * bounded by those who are active.
 */
export class RateLimiter {
  readonly #limit: RateLimit
  readonly #moments = new Map<string, number[]>()
  #sweptAt = 0

  constructor(limit: RateLimit) {
    this.#limit = limit
  }

  /**
   * Takes one turn for a key, if it has one left.
   *
   * @param now milliseconds of a clock that does not go back
   * @returns null when the turn was taken, else the whole seconds until there is one again; at least 1
   */
  take(key: string, now: number): number | null {
    this.#sweep(now)
    const recent = (this.#moments.get(key) ?? []).filter((moment) => now - moment < this.#limit.withinMs)
    const oldest = recent[0]
    if (recent.length >= this.#limit.times && oldest !== undefined) {
      return Math.max(1, Math.ceil((oldest + this.#limit.withinMs - now) / 1000))
    }
    recent.push(now)
    this.#moments.set(key, recent)
    return null
  }

  /** Gives back the newest turn of a key, where it came to nothing. */
  giveBack(key: string): void {
    this.#moments.get(key)?.pop()
  }

  #sweep(now: number): void {
    if (now - this.#sweptAt < this.#limit.withinMs) return
    this.#sweptAt = now
    for (const [key, moments] of this.#moments) {
      if (moments.every((moment) => now - moment >= this.#limit.withinMs)) this.#moments.delete(key)
    }
  }
}
