import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10'
import { WebSocketServer } from 'ws'
import type { World } from '../state/world.ts'
import type { Violations } from '../violations/violations.ts'
import { Connection, type ConnectionOwner } from './connection.ts'
import { greet } from './greet.ts'
import { disallowedIntents } from './intents.ts'
import { Session } from './session.ts'

/** What a gateway is told when it is made. */
export interface GatewayOptions {
  readonly heartbeatMs: number
  /** The privileged intents that are switched on. */
  readonly privilegedIntents: number
}

/** Discord's gateway: whom it lets in, and who is told what. */
export class Gateway implements ConnectionOwner {
  readonly heartbeatMs: number
  readonly violations: Violations
  readonly connections = new Set<Connection>()
  readonly sessions = new Map<string, Session>()
  /** How often a client identified and resumed. */
  identifies = 0
  resumes = 0
  /** Set by a fault: connections are refused. */
  isDown = false
  /** Where clients connect; known once the stand-in listens. */
  url = ''
  readonly #world: World
  readonly #privilegedIntents: number
  readonly #sockets = new WebSocketServer({ noServer: true })

  constructor(world: World, options: GatewayOptions) {
    this.#world = world
    this.violations = world.violations
    this.heartbeatMs = options.heartbeatMs
    this.#privilegedIntents = options.privilegedIntents
    world.events.subscribe(({ name, intents, data }) => {
      for (const session of this.sessions.values()) {
        if (intents === 0 || session.intents & intents) session.tell(name, data(session.intents))
      }
    })
  }

  /** Takes over the connections that a server is asked to upgrade. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
  }

  /** Whether a client is connected and has identified. */
  get isReady(): boolean {
    return [...this.sessions.values()].some((session) => session.isConnected)
  }

  identify(connection: Connection, data: unknown): void {
    const { token, intents, shard } = data as { token: string; intents: number; shard?: [number, number] }
    const refusal = this.#refusal(connection, token, intents)
    if (refusal !== null) {
      connection.close(...refusal)
      return
    }
    this.identifies++
    const session = new Session(intents, connection.send)
    connection.session = session
    this.sessions.set(session.id, session)
    greet(this.#world, session, this.url, shard ?? [0, 1])
  }

  resume(connection: Connection, data: unknown): void {
    const { token, session_id, seq } = data as { token: string; session_id: string; seq: number }
    const session = this.sessions.get(session_id)
    if (token !== this.#world.token) {
      connection.close(...WRONG_TOKEN)
    } else if (session === undefined) {
      connection.control(GatewayOpcodes.InvalidSession, false)
    } else if (seq > session.sequence) {
      connection.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.')
    } else {
      this.resumes++
      connection.session = session
      session.resume(connection.send, seq)
    }
  }

  closed(connection: Connection, code: number): void {
    this.connections.delete(connection)
    const { session } = connection
    if (session === null || !session.runsOver(connection.send)) return
    session.disconnect()
    if (ENDS_SESSION.has(code)) this.sessions.delete(session.id)
  }

  /** Why a client may not identify. */
  #refusal(connection: Connection, token: string, intents: number): [code: number, reason: string] | null {
    if (connection.session !== null) return [GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.']
    if (token !== this.#world.token) return WRONG_TOKEN
    const disallowed = disallowedIntents(intents, this.#privilegedIntents)
    if (disallowed === 0) return null
    this.violations.add('gateway', `the privileged intents ${disallowed} are not switched on`)
    return [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).']
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.isDown) {
      socket.destroy()
      return
    }
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const refusal = addressRefusal(new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams)
      if (refusal === null) {
        this.connections.add(new Connection(webSocket, this))
      } else {
        this.violations.add('gateway', refusal)
        webSocket.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.')
      }
    })
  }
}

/** What is wrong with the address that a client connects to. The stand-in speaks plain JSON, as discord.js asks for. */
function addressRefusal(query: URLSearchParams): string | null {
  if (query.get('v') !== '10') return `the gateway was asked for version ${query.get('v')}`
  if (query.get('encoding') !== 'json') return `the gateway was asked for the encoding ${query.get('encoding')}`
  return query.has('compress') ? 'the stand-in does not compress what it sends' : null
}

const WRONG_TOKEN: [code: number, reason: string] = [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.']

/** A client that closes with one of these codes gives up its session. */
const ENDS_SESSION: ReadonlySet<number> = new Set([1000, 1001])
