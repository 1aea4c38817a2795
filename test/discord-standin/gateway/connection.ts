import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10'
import { WebSocket } from 'ws'
import type { Violations } from '../violations/violations.ts'
import type { GatewayFrame, SendFrame, Session } from './session.ts'

/** What a connection asks of the gateway that it belongs to. */
export interface ConnectionOwner {
  readonly heartbeatMs: number
  readonly violations: Violations
  identify(connection: Connection, data: unknown): void
  resume(connection: Connection, data: unknown): void
  closed(connection: Connection, code: number): void
}

/** Most bytes of what a client sends at once. */
const MOST_BYTES = 4096
/** Most events that a client may send in a minute. */
const MOST_EVENTS = 120
const MINUTE_MS = 60_000
/** After so many intervals without a heartbeat the client counts as gone. */
const MISSED_HEARTBEATS = 2.5

const ACCEPTED: ReadonlySet<number> = new Set([
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
  GatewayOpcodes.RequestSoundboardSounds,
])

/** One socket of a client: greeting, heartbeats and the limits of what it may send. */
export class Connection {
  readonly socket: WebSocket
  readonly send: SendFrame
  session: Session | null = null
  /** Set by a fault: heartbeats are heard but not answered. */
  isMute = false
  readonly #owner: ConnectionOwner
  #lastHeartbeat = Date.now()
  #sent: number[] = []

  constructor(socket: WebSocket, owner: ConnectionOwner) {
    this.socket = socket
    this.#owner = owner
    this.send = (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
    }
    socket.on('message', (data: Buffer) => this.#receive(data))
    // Without a listener the error of a socket that breaks would end the process.
    socket.on('error', () => {})
    const watchdog = setInterval(() => this.#checkHeartbeat(), owner.heartbeatMs).unref()
    socket.on('close', (code) => {
      clearInterval(watchdog)
      owner.closed(this, code)
    })
    this.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: owner.heartbeatMs }, s: null, t: null })
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason)
  }

  /** Sends something that is no event. */
  control(op: GatewayOpcodes, data: unknown = null): void {
    this.send({ op, d: data, s: null, t: null })
  }

  #receive(data: Buffer): void {
    const frame = data.length > MOST_BYTES ? null : parse(data)
    if (frame === null) {
      this.#owner.violations.add('gateway', `a frame of ${data.length} bytes that Discord cannot decode`)
      this.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.')
    } else if (this.#sendsTooMuch()) {
      this.#owner.violations.add('gateway', `more than ${MOST_EVENTS} events in a minute`)
      this.close(GatewayCloseCodes.RateLimited, 'You are being rate limited.')
    } else {
      this.#handle(frame)
    }
  }

  #sendsTooMuch(): boolean {
    const now = Date.now()
    this.#sent = [...this.#sent.filter((at) => now - at < MINUTE_MS), now]
    return this.#sent.length > MOST_EVENTS
  }

  #handle({ op, d }: GatewayFrame): void {
    if (op === GatewayOpcodes.Heartbeat) {
      this.#lastHeartbeat = Date.now()
      if (!this.isMute) this.control(GatewayOpcodes.HeartbeatAck)
    } else if (op === GatewayOpcodes.Identify) {
      this.#owner.identify(this, d)
    } else if (op === GatewayOpcodes.Resume) {
      this.#owner.resume(this, d)
    } else if (!ACCEPTED.has(op)) {
      this.#owner.violations.add('gateway', `the unknown opcode ${op}`)
      this.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.')
    } else if (this.session === null) {
      this.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.')
    }
  }

  #checkHeartbeat(): void {
    if (Date.now() - this.#lastHeartbeat > this.#owner.heartbeatMs * MISSED_HEARTBEATS) {
      this.close(GatewayCloseCodes.SessionTimedOut, 'Session timed out.')
    }
  }
}

function parse(data: Buffer): GatewayFrame | null {
  try {
    const frame = JSON.parse(data.toString())
    return typeof frame?.op === 'number' ? frame : null
  } catch {
    return null
  }
}
