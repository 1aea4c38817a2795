import type { RouteName } from '../rest/route-name.ts'

/** What can go wrong with the gateway. */
export type GatewayFaultName = 'drop' | 'reconnect' | 'invalid-session' | 'zombie'

/** What can go wrong with a request. */
export type RestFaultName =
  | 'rate-limit'
  | 'server-error'
  | 'lost-reply'
  | 'cut-connection'
  | 'slow'
  | 'expired-token'
  | 'missing-permissions'
  | 'missing-access'
  | 'unknown-channel'
  | 'unknown-thread'
  | 'unknown-message'
  | 'thread-exists'

/** Everything that can be asked to go wrong, by name. */
export type FaultName = GatewayFaultName | RestFaultName | 'refused-connection'

/** How a fault is to happen. Which of these a fault reads is said in the README. */
export interface FaultOptions {
  /** The route whose requests fail; any route if left out. */
  on?: RouteName
  /** How many requests fail; one if left out. */
  times?: number
  /** How many requests go well before. */
  skip?: number
  /** Status of a server error; 502 if left out. */
  status?: number
  /** How long a limited client has to wait; 300 ms if left out. */
  retryAfterMs?: number
  /** Whether the limit is that of all requests together. */
  global?: boolean
  /** How long a slow answer takes. */
  delayMs?: number
  /** Whether a slow request counts only after the delay. */
  before?: boolean
  /** Close code of a drop; without one the connection breaks without a word. */
  code?: number
  /** How long connections are refused. */
  downMs?: number
}

/** A fault that was asked for. */
export interface Fault {
  readonly name: FaultName
  /** How often it has happened. */
  readonly used: number
  /** Lets it not happen any more. */
  remove(): void
  /** Resolves when it has happened for the first time. */
  happened(): Promise<void>
}
