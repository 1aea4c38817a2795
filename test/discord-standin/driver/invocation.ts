import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import type { Acknowledgement, Interaction } from '../state/interaction.ts'
import { isLoading } from '../state/stored-message.ts'
import type { World } from '../state/world.ts'
import { describeInteraction } from './interact.ts'
import { PATIENCE_MS, until } from './until.ts'

/** A modal that a user sees. */
export interface ShownModal {
  readonly data: APIModalInteractionResponseCallbackData
  /** What the user did to see it. */
  readonly interaction: Interaction
}

/** Something that a user asked of the bot, and what came back. Its methods wait, and reject if the user is let down. */
export class Invocation {
  readonly interaction: Interaction
  readonly #world: World

  constructor(world: World, interaction: Interaction) {
    this.#world = world
    this.interaction = interaction
  }

  /** The first answer. */
  acknowledged(patienceMs?: number): Promise<Acknowledgement> {
    return this.#await('a first answer', () => this.interaction.acknowledgement, patienceMs)
  }

  /** The reply, or the updated message, once the bot no longer "is thinking". It changes with later edits. */
  reply(patienceMs?: number): Promise<APIMessage> {
    return this.#await(
      'a reply',
      () => {
        const { original, status } = this.interaction
        return status === 'answered' && original !== null && !isLoading(original) ? original : null
      },
      patienceMs,
    )
  }

  /** Every version that the reply was edited to, oldest first, once there are so many. */
  edits(count: number, patienceMs?: number): Promise<APIMessage[]> {
    return this.#await(
      `${count} edits of the reply`,
      () => {
        const versions = this.#world.messages.get(this.interaction.original?.id ?? '')?.versions ?? []
        return versions.length >= count ? versions : null
      },
      patienceMs,
    )
  }

  /** The follow-up messages, oldest first, once there are so many. */
  followUps(count = 1, patienceMs?: number): Promise<APIMessage[]> {
    const { followUps } = this.interaction
    return this.#await(`${count} follow-ups`, () => (followUps.length >= count ? followUps : null), patienceMs)
  }

  /** The modal that opened. */
  modal(patienceMs?: number): Promise<ShownModal> {
    const { interaction } = this
    return this.#await('a modal', () => interaction.modal && { data: interaction.modal, interaction }, patienceMs)
  }

  /** The choices of an autocompletion. */
  choices(patienceMs?: number): Promise<APIApplicationCommandOptionChoice[]> {
    return this.#await('choices', () => this.interaction.choices, patienceMs)
  }

  /** What the user is told when the bot does not answer in time. */
  failure(patienceMs?: number): Promise<string> {
    return until(() => this.interaction.failure, 'the interaction to fail', patienceMs)
  }

  #await<T>(what: string, read: () => T | null, patienceMs: number = PATIENCE_MS): Promise<T> {
    const asked = describeInteraction(this.interaction)
    const look = () => {
      if (this.interaction.failure !== null) throw new Error(`${asked}: ${this.interaction.failure}`)
      return read()
    }
    return until(look, `${what} to ${asked}`, patienceMs)
  }
}
