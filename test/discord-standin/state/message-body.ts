import type { APIAllowedMentions, APIEmbed, APIMessageReference } from 'discord-api-types/v10'
import type { RawComponent } from './raw-component.ts'

/** What a bot sends as a message, a reply, a follow-up or an edit. Every field may be missing. */
export interface MessageBody {
  content?: string | null
  embeds?: APIEmbed[] | null
  components?: RawComponent[] | null
  flags?: number | null
  allowed_mentions?: APIAllowedMentions | null
  attachments?: { id: string | number; description?: string }[] | null
  poll?: object | null
  sticker_ids?: string[] | null
  nonce?: string | number | null
  enforce_nonce?: boolean
  message_reference?: (Pick<APIMessageReference, 'message_id'> & { fail_if_not_exists?: boolean }) | null
}

/** A file that came with a body. */
export interface UploadedFile {
  /** Its number in the form, by which `attachments` refers to it. */
  readonly place: string
  readonly name: string
  readonly data: Buffer
  readonly type: string | undefined
}
