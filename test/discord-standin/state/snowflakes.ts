import type { Clock } from '../clock/clock.ts'

/** The first millisecond that Discord counts from. */
const DISCORD_EPOCH = 1_420_070_400_000
const SEQUENCE_BITS = 22n

/** Makes ids as Discord does: the time, and below it a sequence that keeps them apart and in order. */
export class Snowflakes {
  #last = 0n
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  next(): string {
    const earliest = BigInt(this.#clock.now() - DISCORD_EPOCH) << SEQUENCE_BITS
    this.#last = this.#last < earliest ? earliest : this.#last + 1n
    return String(this.#last)
  }
}
