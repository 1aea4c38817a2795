import type {
  APIAllowedMentions,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  MessageFlags,
} from 'discord-api-types/v10'

/**
 * A message as Discord's REST API takes it: Components V2, so neither `content` nor `embeds`. It never pings, and
 * Discord makes no link previews for it. discord.js takes `components` and `flags` as they are, but reads
 * `allowedMentions` in its own spelling: set that on the client and on the call.
 */
export interface MessagePayload {
  flags: MessageFlags
  components: APIMessageTopLevelComponent[]
  allowed_mentions: APIAllowedMentions
}

export type ModalPayload = APIModalInteractionResponseCallbackData

/** Message flags (Discord developer documentation, "Message Flags"); the types are erased, so the numbers stand here. */
const IS_COMPONENTS_V2: MessageFlags.IsComponentsV2 = 32_768
const EPHEMERAL: MessageFlags.Ephemeral = 64

/** @param components at most 40, nested ones included */
export function messageOf(components: APIMessageTopLevelComponent[]): MessagePayload {
  return { flags: IS_COMPONENTS_V2, components, allowed_mentions: { parse: [] } }
}

/**
 * The same message, seen by one person only. For a first reply or a follow-up; after a defer the flag belongs in the
 * defer, and an edit must not carry it.
 */
export function ephemeral(payload: MessagePayload): MessagePayload {
  return { ...payload, flags: payload.flags | EPHEMERAL }
}
