import type { AllowedMentionsTypes } from 'discord-api-types/v10'
import type { MessageBody } from './message-body.ts'
import { walkComponents } from './raw-component.ts'

/** Whom a message notified. */
export interface Pings {
  users: string[]
  roles: string[]
  everyone: boolean
}

const TEXT_DISPLAY = 10

/**
 * Whom a body notifies. Without `allowed_mentions` a message of a channel notifies everybody that it names, an answer
 * to an interaction users only.
 *
 * @param repliedTo author of the message that is replied to
 */
export function pingsOf(body: MessageBody, kind: 'channel' | 'interaction', repliedTo: string | null = null): Pings {
  const byDefault = kind === 'interaction' ? ['users'] : ['users', 'roles', 'everyone']
  const allowed = body.allowed_mentions ?? {
    parse: byDefault as AllowedMentionsTypes[],
    replied_user: kind === 'channel',
  }
  const text = textOf(body)
  const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))]
  const parsed = (type: string) => allowed.parse?.some((one) => one === type) ?? false
  const users = named(/<@!?(\d+)>/g).filter((id) => parsed('users') || allowed.users?.includes(id))
  if (repliedTo !== null && allowed.replied_user) users.push(repliedTo)
  return {
    users: [...new Set(users)],
    roles: named(/<@&(\d+)>/g).filter((id) => parsed('roles') || allowed.roles?.includes(id)),
    everyone: parsed('everyone') && /@(everyone|here)/.test(text),
  }
}

function textOf(body: MessageBody): string {
  const displayed = [...walkComponents(body.components)]
    .filter(([component]) => component.type === TEXT_DISPLAY)
    .map(([component]) => component.content ?? '')
  return [body.content ?? '', ...displayed].join('\n')
}
