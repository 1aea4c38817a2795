import type { GatewayDispatchEvents } from 'discord-api-types/v10'

/** Something that a connected bot is told. */
export interface WorldEvent {
  readonly name: `${GatewayDispatchEvents}`
  /** The bot is told only if it asked for one of these intents; 0 for what it is always told. */
  readonly intents: number
  /** What it is told, which may depend on its intents. */
  readonly data: (intents: number) => object
}

/** Carries what happens in the world to whoever listens. */
export class Events {
  readonly #listeners: ((event: WorldEvent) => void)[] = []

  subscribe(listener: (event: WorldEvent) => void): void {
    this.#listeners.push(listener)
  }

  publish(name: WorldEvent['name'], intents: number, data: object | ((intents: number) => object)): void {
    const read = typeof data === 'function' ? (data as (intents: number) => object) : () => data
    for (const listener of this.#listeners) listener({ name, intents, data: read })
  }
}
