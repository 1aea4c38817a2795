import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import type { MessagePayload } from '../../rendering/discord/message-payload.ts'

/** A message in the spelling of discord.js. It pings nobody, whatever it holds. */
export interface OutgoingMessage {
  components: APIMessageTopLevelComponent[]
  flags: number
  allowedMentions: { parse: []; repliedUser: false }
}

/** @param payload as the renderer made it */
export function outgoing(payload: MessagePayload): OutgoingMessage {
  return {
    components: payload.components,
    flags: payload.flags,
    allowedMentions: { parse: [], repliedUser: false },
  }
}

/** The flag of a message that one person only sees. */
export const EPHEMERAL = 64
