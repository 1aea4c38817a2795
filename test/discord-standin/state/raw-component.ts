/** A component of a message or a modal, before or after it is known to keep to the rules. */
export interface RawComponent {
  type: number
  id?: number
  custom_id?: string
  style?: number
  label?: string
  emoji?: object
  url?: string
  disabled?: boolean
  content?: string
  options?: { value: string }[]
  min_values?: number
  max_values?: number
  value?: string
  required?: boolean
  min_length?: number
  max_length?: number
  components?: RawComponent[]
  accessory?: RawComponent
  component?: RawComponent
}

/** Walks over components and everything in them, each with its path. */
export function* walkComponents(
  components: readonly RawComponent[] | null | undefined,
  path = 'components',
): Generator<[component: RawComponent, path: string]> {
  for (const [place, component] of (components ?? []).entries()) {
    const here = `${path}.${place}`
    yield [component, here]
    yield* walkComponents(component.components, `${here}.components`)
    if (component.accessory) yield [component.accessory, `${here}.accessory`]
    if (component.component) yield [component.component, `${here}.component`]
  }
}
