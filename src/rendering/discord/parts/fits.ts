import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { LIMITS } from '../limits.ts'
import { lengthOf } from '../markup/length.ts'

/** Whether Discord takes a message of these components: their number, and the length and bytes of all text. */
export function fits(components: readonly APIMessageTopLevelComponent[]): boolean {
  const size = measure(components)
  return (
    size.components <= LIMITS.message.components &&
    size.text <= LIMITS.message.text &&
    size.bytes <= LIMITS.message.textBytes
  )
}

interface Size {
  components: number
  text: number
  bytes: number
}

function measure(components: readonly object[]): Size {
  const total: Size = { components: components.length, text: 0, bytes: 0 }
  for (const component of components) {
    if ('content' in component && typeof component.content === 'string') {
      total.text += lengthOf(component.content)
      total.bytes += new TextEncoder().encode(component.content).length + LIMITS.message.bytesPerText
    }
    if ('components' in component && Array.isArray(component.components)) {
      const inner = measure(component.components)
      total.components += inner.components
      total.text += inner.text
      total.bytes += inner.bytes
    }
  }
  return total
}
