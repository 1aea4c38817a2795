import type {
  APIApplicationCommandOptionChoice,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10'
import type { Channel } from './channel.ts'

/** An interaction lives from the click of a user until its token has run out. */
export interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: InteractionType
  readonly user: APIUser
  readonly channel: Channel
  /** The message that a component sits on, or that the modal was opened from. */
  readonly message: APIMessage | null
  readonly payload: APIInteraction
  /** Whether only the user installed the app, so that Discord limits what it may send. */
  readonly userInstallOnly: boolean
  /** Whether only the user may see the answer, whatever the bot says. */
  readonly isForcedEphemeral: boolean
  readonly sentAt: number
  status: InteractionStatus
  /** Why the user was told that the app did not respond. */
  failure: string | null
  acknowledgement: Acknowledgement | null
  original: APIMessage | null
  readonly followUps: APIMessage[]
  choices: APIApplicationCommandOptionChoice[] | null
  modal: APIModalInteractionResponseCallbackData | null
  /** Set by a fault: what the bot does wrong because of it is not its fault. */
  excused: boolean
  cancelDeadline: () => void
}

/** `thinking` shows a loading reply, `updating` a pressed component. */
export type InteractionStatus = 'sent' | 'failed' | 'thinking' | 'updating' | 'answered'

/** The first answer to an interaction. */
export interface Acknowledgement {
  readonly type: InteractionResponseType
  readonly afterMs: number
  readonly deferred: boolean
  readonly ephemeral: boolean
}
