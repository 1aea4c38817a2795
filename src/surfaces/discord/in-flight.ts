/** Keeps account of what is being done, so that the bot can finish it before it stops. */
export class InFlight {
  readonly #work = new Set<Promise<void>>()

  /** Takes account of work that never rejects. */
  add(work: Promise<void>): void {
    this.#work.add(work)
    void work.finally(() => this.#work.delete(work))
  }

  /** Waits until everything is done, but no longer than a time. @returns whether everything is done */
  async finish(withinMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), withinMs)
    })
    const all = Promise.all(this.#work).then(() => true)
    return Promise.race([all, tooLong]).finally(() => clearTimeout(timer))
  }
}
