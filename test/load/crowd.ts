import type { APIUser } from 'discord-api-types/v10'
import { USER_LIMIT } from '../../src/app/members/member-desk.ts'
import type { Invocation } from '../discord-standin/driver/invocation.ts'
import type { Standin } from '../discord-standin/standin.ts'

/** So many people that no limit refuses any of their questions: each asks a few, in direct messages. */
export class Crowd {
  readonly #standin: Standin
  readonly #questions: readonly string[]
  #asked = 0
  #asking: APIUser

  /** @param questions asked in turn, from the first again after the last */
  constructor(standin: Standin, questions: readonly string[]) {
    this.#standin = standin
    this.#questions = questions
    this.#asking = standin.addUser('member 0')
  }

  /** The next question. */
  ask(): Invocation {
    const question = this.#questions[this.#asked % this.#questions.length] ?? ''
    if (this.#asked % USER_LIMIT.times === 0) this.#asking = this.#standin.addUser(`member ${this.#asked}`)
    this.#asked += 1
    return this.#standin.slash(this.#asking, this.#standin.dm(this.#asking), 'ask', { question })
  }
}
