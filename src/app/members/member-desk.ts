import { createHmac, randomUUID } from 'node:crypto'
import type { Answer } from '../../answer/answer.ts'
import type { ClaimCheck } from '../../answer/claim-check.ts'
import { ReaderError } from '../../errors/reader-error.ts'
import type { Journal, JournalAnswer, Verdict } from '../../store/journal.ts'
import type { Monazite } from '../monazite.ts'
import { type ExcerptInContext, excerptInContext } from './excerpt-in-context.ts'
import { FairQueue } from './fair-queue.ts'
import { type RateLimit, RateLimiter } from './rate-limiter.ts'

/** Questions that one member may ask. */
export const USER_LIMIT: RateLimit = { times: 6, withinMs: 60_000 }
/** Questions that all members of one guild may ask. */
export const GUILD_LIMIT: RateLimit = { times: 60, withinMs: 60_000 }
/** Answers, feedback and questions are forgotten after so many days. */
export const RETENTION_DAYS = 30
/** Earlier questions of a conversation count for so many hours. */
export const CONVERSATION_HOURS = 24

/** Questions of a conversation that are kept: follow-ups look no further back. */
const KEPT_QUESTIONS = 10
/** The model answers one question at a time; a second one may search meanwhile. */
const QUEUE = { concurrency: 2, capacity: 200, groupCapacity: 60 }

/** Who asks, and where. Ids are the platform's own. */
export interface Place {
  userId: string
  /** Null in a direct message and where the bot is not a member of the guild. */
  guildId: string | null
  channelId: string | null
  /** Names the conversation that the question belongs to; null where it stands alone. */
  conversation: string | null
}

/** What a member asks. */
export interface MemberQuestion extends Place {
  question: string
  /** Earlier questions that count in place of the conversation's. */
  history?: readonly string[]
  /** The id of the only source to answer from. */
  source?: string
}

/** Serves members: within limits, in turn, with memory of the conversation and of what was answered. */
export class MemberDesk {
  readonly #monazite: Monazite
  readonly #clock: () => Date
  readonly #users = new RateLimiter(USER_LIMIT)
  readonly #guilds = new RateLimiter(GUILD_LIMIT)
  readonly #queue = new FairQueue(QUEUE)

  constructor(monazite: Monazite, clock: () => Date = () => new Date()) {
    this.#monazite = monazite
    this.#clock = clock
  }

  /**
   * Answers a member's question and keeps the answer for its buttons.
   *
   * @throws ReaderError `user-rate-limit`, `guild-rate-limit`, `queue-full`, and those of `Monazite.ask`
   */
  async ask(asked: MemberQuestion): Promise<{ id: string; answer: Answer }> {
    return this.#inTurn(asked, async () => {
      const journal = await this.#monazite.journal()
      const history = asked.history ?? (await this.#historyOf(journal, asked.conversation))
      const { answer } = await this.#monazite.ask({
        question: asked.question,
        history,
        ...(asked.source === undefined ? {} : { source: asked.source }),
      })
      const id = randomUUID()
      await journal.saveAnswer(this.#record(id, asked, answer))
      await this.#remember(journal, asked.conversation, answer.understood ?? answer.question)
      return { id, answer }
    })
  }

  /** @throws ReaderError as for `ask`, and `claim-too-long` */
  async check(place: Place, claim: string): Promise<ClaimCheck> {
    return this.#inTurn(place, () => this.#monazite.check(claim))
  }

  /** Says which message shows an answer. */
  async shownIn(answerId: string, channelId: string, messageId: string): Promise<void> {
    await (await this.#monazite.journal()).setMessage(answerId, channelId, messageId)
  }

  /**
   * @returns the question of an answer as it was understood, for a follow-up
   * @throws ReaderError `expired` when the answer is no longer kept or was given in another guild
   */
  async questionOf(answerId: string, guildId: string | null): Promise<string> {
    const answer = await this.#answer(answerId, guildId)
    return answer.understood ?? answer.question
  }

  /**
   * @param excerpt counts from 1
   * @throws ReaderError `expired` when the answer or its generation is no longer kept, or was given in another guild
   */
  async context(answerId: string, excerpt: number, guildId: string | null): Promise<ExcerptInContext> {
    const answer = await this.#answer(answerId, guildId)
    const quoted = answer.excerpts[excerpt - 1]
    const source = quoted === undefined ? null : await this.#monazite.sources.at(answer.generation, quoted.sourceId)
    const found = quoted === undefined || source === null ? null : excerptInContext(source, quoted, excerpt)
    if (found === null) throw expired()
    return { ...found, generation: answer.generation }
  }

  /**
   * Keeps a member's word on an answer; a later word takes the place of the earlier one.
   *
   * @returns whether it took the place of another word
   * @throws ReaderError `expired`
   */
  async feedback(answerId: string, place: Pick<Place, 'userId' | 'guildId'>, verdict: Verdict): Promise<boolean> {
    await this.#answer(answerId, place.guildId)
    const journal = await this.#monazite.journal()
    const key = await journal.installationKey()
    const userHash = createHmac('sha256', key).update(place.userId).digest('hex')
    const before = await journal.saveFeedback({ answerId, userHash, verdict, givenAt: this.#clock().toISOString() })
    return before !== null && before !== verdict
  }

  /** Forgets what is older than `RETENTION_DAYS`. */
  async forgetOld(): Promise<void> {
    await (await this.#monazite.journal()).forgetBefore(this.#ago(RETENTION_DAYS * 24))
  }

  async #inTurn<T>(place: Place, task: () => Promise<T>): Promise<T> {
    const now = this.#clock().getTime()
    const wait = this.#users.take(place.userId, now)
    if (wait !== null) throw limited('user-rate-limit', wait)
    const guildWait = place.guildId === null ? null : this.#guilds.take(place.guildId, now)
    if (guildWait !== null) {
      this.#users.giveBack(place.userId)
      throw limited('guild-rate-limit', guildWait)
    }
    return this.#queue.run(place.guildId ?? `user ${place.userId}`, task)
  }

  async #historyOf(journal: Journal, conversation: string | null): Promise<string[]> {
    return conversation === null ? [] : journal.questions(conversation, this.#ago(CONVERSATION_HOURS))
  }

  async #remember(journal: Journal, conversation: string | null, question: string): Promise<void> {
    if (conversation === null || question === '') return
    await journal.addQuestion(conversation, question, this.#clock().toISOString(), KEPT_QUESTIONS)
  }

  async #answer(id: string, guildId: string | null): Promise<JournalAnswer> {
    const answer = await (await this.#monazite.journal()).getAnswer(id)
    if (answer === null || answer.guildId !== guildId) throw expired()
    return answer
  }

  #record(id: string, place: Place, answer: Answer): JournalAnswer {
    return {
      id,
      answeredAt: this.#clock().toISOString(),
      guildId: place.guildId,
      channelId: place.channelId,
      messageId: null,
      question: answer.question,
      understood: answer.understood,
      outcome: answer.outcome,
      confidence: answer.confidence,
      generation: answer.generation,
      excerpts: answer.excerpts.map(({ source, location, quote }) => ({
        sourceId: source.id,
        start: location.start,
        end: location.end,
        quote,
      })),
    }
  }

  #ago(hours: number): string {
    return new Date(this.#clock().getTime() - hours * 3_600_000).toISOString()
  }
}

function limited(code: 'user-rate-limit' | 'guild-rate-limit', seconds: number): ReaderError {
  return new ReaderError(code, `Too many questions; ask again in ${seconds} seconds.`, { seconds })
}

function expired(): ReaderError {
  return new ReaderError('expired', 'This answer is no longer kept. Ask the question again.')
}
