import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10'
import { type RawComponent, walkComponents } from '../state/raw-component.ts'

/** What a user fills into a modal, by custom id. */
export type ModalValues = Readonly<Record<string, string | string[]>>

const MOST_CHARACTERS = 4000

/** What an interaction says of a modal that a user sends off. @throws where Discord's client would not send it */
export function modalData(modal: APIModalInteractionResponseCallbackData, values: ModalValues): object {
  const components = (modal.components ?? []) as unknown as RawComponent[]
  const inputs = [...walkComponents(components)].flatMap(([component]) => (component.custom_id ? [component] : []))
  for (const name of Object.keys(values)) {
    if (!inputs.some((input) => input.custom_id === name)) throw new Error(`the modal has no input ${name}`)
  }
  for (const input of inputs) {
    const refusal = inputRefusal(input, textOf(input, values))
    if (refusal !== null) throw new Error(`the input ${input.custom_id} ${refusal}`)
  }
  return { custom_id: modal.custom_id, components: components.map((component) => fill(component, values)) }
}

function inputRefusal({ type, required = true, min_length, max_length }: RawComponent, text: string): string | null {
  if (type !== ComponentType.TextInput) return null
  if (text === '') return required ? 'is required' : null
  const length = [...text].length
  const least = min_length ?? 0
  const most = max_length ?? MOST_CHARACTERS
  return length < least || length > most ? `takes ${least} to ${most} characters, not ${length}` : null
}

function fill(component: RawComponent, values: ModalValues): object {
  const shared = { type: component.type, id: component.id ?? 0 }
  if (component.components) return { ...shared, components: component.components.map((one) => fill(one, values)) }
  if (component.component) return { ...shared, component: fill(component.component, values) }
  if (component.type === ComponentType.TextDisplay) return shared
  const named = { ...shared, custom_id: component.custom_id }
  if (component.type === ComponentType.TextInput) return { ...named, value: textOf(component, values) }
  return { ...named, values: [values[component.custom_id ?? ''] ?? []].flat() }
}

function textOf({ custom_id, value }: RawComponent, values: ModalValues): string {
  return String(values[custom_id ?? ''] ?? value ?? '')
}
