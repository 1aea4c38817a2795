/** Where the stand-in takes the time from. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /**
   * Calls back once, after so many milliseconds of this clock.
   *
   * @returns takes the call back
   */
  after(milliseconds: number, callback: () => void): () => void
}
