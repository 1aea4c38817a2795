import { ReaderError } from '../../errors/reader-error.ts'

/** How much a queue holds. */
export interface FairQueueOptions {
  /** Tasks that run at the same time. */
  concurrency: number
  /** Tasks that wait at most, over all groups. */
  capacity: number
  /** Tasks of one group that wait at most, so that no group fills the queue alone. */
  groupCapacity: number
}

/** Runs tasks group by group in turn: a group with many tasks does not keep the others waiting. */
export class FairQueue {
  readonly #options: FairQueueOptions
  /** Groups with waiting tasks, the next one first. */
  readonly #waiting = new Map<string, (() => void)[]>()
  #running = 0
  #size = 0

  constructor(options: FairQueueOptions) {
    this.#options = options
  }

  /**
   * Runs a task when its group's turn comes.
   *
   * @throws ReaderError `queue-full` at once, when the queue or the group's share of it is full
   */
  async run<T>(group: string, task: () => Promise<T>): Promise<T> {
    if (this.#running < this.#options.concurrency) this.#running += 1
    else await this.#wait(group)
    try {
      return await task()
    } finally {
      if (!this.#passOn()) this.#running -= 1
    }
  }

  #wait(group: string): Promise<void> {
    const line = this.#waiting.get(group) ?? []
    if (this.#size >= this.#options.capacity || line.length >= this.#options.groupCapacity) {
      throw new ReaderError('queue-full', 'Too many questions are waiting. Ask again in a moment.')
    }
    return new Promise((resolve) => {
      line.push(resolve)
      this.#waiting.set(group, line)
      this.#size += 1
    })
  }

  /** Gives a free place to the next group in turn. @returns false when nobody waits */
  #passOn(): boolean {
    const [group, line] = this.#waiting.entries().next().value ?? []
    const start = line?.shift()
    if (group === undefined || line === undefined || start === undefined) return false
    this.#size -= 1
    // The group goes to the end of the round, or out of it.
    this.#waiting.delete(group)
    if (line.length > 0) this.#waiting.set(group, line)
    // What arrived meanwhile has its turn first: a crowd's tasks in one go would keep newcomers from being heard.
    setImmediate(start)
    return true
  }
}
