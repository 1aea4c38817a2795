import type { APIMessage, APIUser, ComponentType } from 'discord-api-types/v10'
import { type RawComponent, walkComponents } from '../state/raw-component.ts'
import { isEphemeral, type StoredMessage } from '../state/stored-message.ts'

/** A component of a message that a user uses. */
export interface UsedComponent {
  readonly type: ComponentType.Button | ComponentType.StringSelect
  readonly customId: string
  /** What is chosen in a select menu. */
  readonly values: readonly string[] | null
  /** Whether the client's own checks are passed over, as an attacker would. */
  readonly isForced: boolean
}

/** What an interaction says of a used component. @throws where Discord's client would not send it */
export function componentData(user: APIUser, message: StoredMessage, used: UsedComponent): object {
  const found = find(message.payload, used)
  if (!used.isForced) {
    const refusal = refusalOf(user, message, { ...used, found })
    if (refusal !== null) throw new Error(refusal)
  }
  const values = used.values === null ? {} : { values: [...used.values] }
  return { custom_id: used.customId, component_type: used.type, id: found?.id ?? 0, ...values }
}

function find({ components }: APIMessage, { type, customId }: UsedComponent): RawComponent | null {
  const all = [...walkComponents(components as unknown as RawComponent[])].map(([component]) => component)
  return all.find((component) => component.custom_id === customId && component.type === type) ?? null
}

function refusalOf(
  user: APIUser,
  { payload, visibleTo, deleted }: StoredMessage,
  { customId, values, found }: UsedComponent & { found: RawComponent | null },
): string | null {
  if (found === null) return `the message has no component ${customId}; it has ${customIdsOf(payload).join(', ')}`
  if (found.disabled) return `the component ${customId} is disabled`
  if (deleted) return 'the message is deleted'
  if (isEphemeral(payload) && visibleTo !== user.id) return `the message is not visible to ${user.username}`
  if (values === null) return null
  const { min_values: least = 1, max_values: most = 1, options = [] } = found
  const isOffered = values.every((value) => options.some((option) => option.value === value))
  return isOffered && values.length >= least && values.length <= most ? null : `${values} cannot be chosen`
}

function customIdsOf({ components }: APIMessage): string[] {
  return [...walkComponents(components as unknown as RawComponent[])].flatMap(([{ custom_id }]) => custom_id ?? [])
}
