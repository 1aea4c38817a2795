import { type APIMessage, MessageFlags } from 'discord-api-types/v10'
import type { MessageBody, UploadedFile } from '../state/message-body.ts'
import { componentProblems } from './component-rules.ts'
import { embedProblems } from './embed-rules.ts'
import { type Problem, problem } from './problem.ts'
import { textLength } from './text-length.ts'

/** Most characters of a message of a bot. */
const MOST_CHARACTERS = 2000

/** How a body becomes a message, which decides what it may hold. */
export interface MessageUse {
  kind: 'reply' | 'follow-up' | 'message' | 'edit'
  files: readonly UploadedFile[]
  /** The message that is edited. */
  previous?: APIMessage | null
}

/** The rules of messages that Discord's description leaves out. */
export function messageProblems(body: MessageBody, use: MessageUse): Problem[] {
  const kept = (use.previous?.flags ?? 0) & MessageFlags.IsComponentsV2
  const isV2 = (((body.flags ?? 0) | kept) & MessageFlags.IsComponentsV2) !== 0
  const files = [...use.files.map((file) => file.name), ...(use.previous?.attachments ?? []).map((one) => one.filename)]
  const problems = [
    ...lengthProblems(body),
    ...embedProblems(body.embeds ?? [], files),
    ...mentionProblems(body),
    ...flagProblems(body, use.kind),
    ...(isV2 ? legacyProblems(body, use) : []),
    ...componentProblems(body.components ?? [], isV2),
  ]
  return problems.length === 0 ? emptyProblems(body, use) : problems
}

const SETTABLE_FLAGS = {
  reply: withEphemeral(),
  'follow-up': withEphemeral(),
  message: sharedFlags(),
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
} as const satisfies Record<MessageUse['kind'], number>

function sharedFlags(): number {
  const { SuppressEmbeds, SuppressNotifications, IsVoiceMessage, IsComponentsV2 } = MessageFlags
  return SuppressEmbeds | SuppressNotifications | IsVoiceMessage | IsComponentsV2
}

function withEphemeral(): number {
  return sharedFlags() | MessageFlags.Ephemeral
}

function lengthProblems({ content }: MessageBody): Problem[] {
  if (textLength(content) <= MOST_CHARACTERS) return []
  return [problem('content', 'BASE_TYPE_BAD_LENGTH', `Must be ${MOST_CHARACTERS} or fewer in length.`)]
}

function mentionProblems({ allowed_mentions: allowed }: MessageBody): Problem[] {
  return (['users', 'roles'] as const)
    .filter((kind) => allowed?.parse?.some((one) => one === kind) && (allowed[kind]?.length ?? 0) > 0)
    .map((kind) => {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`
      return problem('allowed_mentions', 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message)
    })
}

function flagProblems({ flags }: MessageBody, kind: MessageUse['kind']): Problem[] {
  const forbidden = (flags ?? 0) & ~SETTABLE_FLAGS[kind]
  return forbidden === 0 ? [] : [problem('flags', 'BASE_TYPE_BAD_FLAGS', `Flags ${forbidden} cannot be set here`)]
}

const LEGACY = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'

function legacyProblems(body: MessageBody, { kind, previous }: MessageUse): Problem[] {
  const used = (['content', 'embeds', 'poll', 'sticker_ids'] as const).filter((field) => isFilled(body[field]))
  const problems = used.map((field) => problem(field, LEGACY, `'${field}' cannot be used with IS_COMPONENTS_V2`))
  const wasV2 = ((previous?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0
  if (kind !== 'edit' || !previous || wasV2) return problems
  const left = (['content', 'embeds'] as const).filter(
    (field) => isFilled(previous[field]) && body[field] === undefined,
  )
  return [...problems, ...left.map((field) => problem(field, LEGACY, `'${field}' of the old message must be reset`))]
}

/** Discord's code for a message without anything in it. */
const EMPTY_MESSAGE = '50006'

function emptyProblems(body: MessageBody, { kind, files, previous }: MessageUse): Problem[] {
  const isEdit = kind === 'edit'
  const keeps = (field: 'content' | 'embeds' | 'components' | 'attachments') =>
    isEdit && body[field] === undefined && isFilled(previous?.[field])
  const isWritten = isFilled(body.content) || isFilled(body.embeds) || isFilled(body.components)
  const isKept = keeps('content') || keeps('embeds') || keeps('components') || keeps('attachments')
  if (isWritten || isKept || body.poll || isFilled(body.sticker_ids) || files.length > 0) return []
  return [problem('', EMPTY_MESSAGE, 'Cannot send an empty message')]
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return textLength(value) > 0
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
}
