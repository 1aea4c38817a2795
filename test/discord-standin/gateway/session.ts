import { randomBytes } from 'node:crypto'
import { GatewayOpcodes } from 'discord-api-types/v10'
import type { WorldEvent } from '../state/events.ts'

/** What is sent over a connection. */
export interface GatewayFrame {
  op: GatewayOpcodes
  d: unknown
  s: number | null
  t: string | null
}

/** Sends a frame, or does nothing where the connection is gone. */
export type SendFrame = (frame: GatewayFrame) => void

/** Most events that Discord keeps for a client that comes back. */
const MOST_KEPT_EVENTS = 2000

/** What lasts while a client identifies, loses its connection and resumes. */
export class Session {
  readonly id = randomBytes(16).toString('hex')
  readonly intents: number
  #sequence = 0
  #kept: GatewayFrame[] = []
  #send: SendFrame | null

  constructor(intents: number, send: SendFrame) {
    this.intents = intents
    this.#send = send
  }

  get sequence(): number {
    return this.#sequence
  }

  get isConnected(): boolean {
    return this.#send !== null
  }

  /** Sends an event, and keeps it in case that the client has to ask for it again. */
  tell(name: WorldEvent['name'], data: object): void {
    const frame = { op: GatewayOpcodes.Dispatch, t: name, s: ++this.#sequence, d: data }
    this.#kept.push(frame)
    if (this.#kept.length > MOST_KEPT_EVENTS) this.#kept.shift()
    this.#send?.(frame)
  }

  /** Goes on over a new connection, with every event after the last that the client saw. */
  resume(send: SendFrame, seen: number): void {
    this.#send = send
    for (const frame of this.#kept) if ((frame.s ?? 0) > seen) send(frame)
    this.tell('RESUMED', { _trace: [] })
  }

  /** Whether the session runs over this connection. */
  runsOver(send: SendFrame): boolean {
    return this.#send === send
  }

  disconnect(): void {
    this.#send = null
  }
}
