import type { Clock } from './clock.ts'

interface Alarm {
  at: number
  callback: () => void
  timer: NodeJS.Timeout | null
}

/** Runs with the real time, and lets a test pass over as much of it as it likes. */
export class SkippableClock implements Clock {
  #skipped = 0
  readonly #alarms = new Set<Alarm>()

  now(): number {
    return Date.now() + this.#skipped
  }

  after(milliseconds: number, callback: () => void): () => void {
    const alarm: Alarm = { at: this.now() + milliseconds, callback, timer: null }
    this.#alarms.add(alarm)
    this.#wind(alarm)
    return () => this.#remove(alarm)
  }

  /** Passes over so many milliseconds and calls, in their order, everything that falls due. */
  advance(milliseconds: number): void {
    this.#skipped += milliseconds
    for (const alarm of [...this.#alarms].sort((one, other) => one.at - other.at)) this.#wind(alarm)
  }

  #wind(alarm: Alarm): void {
    if (alarm.timer !== null) clearTimeout(alarm.timer)
    const left = alarm.at - this.now()
    if (left <= 0) {
      this.#ring(alarm)
    } else {
      alarm.timer = setTimeout(() => this.#ring(alarm), left)
      alarm.timer.unref()
    }
  }

  #ring(alarm: Alarm): void {
    // Removed first: an earlier alarm of the same moment may have taken this one back.
    if (this.#remove(alarm)) alarm.callback()
  }

  #remove(alarm: Alarm): boolean {
    if (alarm.timer !== null) clearTimeout(alarm.timer)
    return this.#alarms.delete(alarm)
  }
}
