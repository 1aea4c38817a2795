import { type ApiError, refusals } from '../rest/api-error.ts'
import type { RouteName } from '../rest/route-name.ts'
import type { FaultOptions, RestFaultName } from './fault.ts'

/** What a request gets instead of its answer. */
export interface FaultAnswer {
  readonly status: number
  /** Discord's code of the refusal, where it has one. */
  readonly code: number | null
  readonly headers: Record<string, string>
  readonly body: string
}

/** How long a limited client has to wait unless told otherwise. */
const RETRY_AFTER_MS = 300
const SERVER_ERROR = 502

/** The answer that a fault gives in place of Discord's, or null where the request goes on. */
export function faultAnswer(name: RestFaultName, options: FaultOptions, route: RouteName): FaultAnswer | null {
  if (name === 'rate-limit') return limited(options.retryAfterMs ?? RETRY_AFTER_MS, options.global ?? false)
  if (name === 'server-error') {
    const body = '<html><title>Bad gateway</title></html>'
    return { status: options.status ?? SERVER_ERROR, code: null, headers: { 'content-type': 'text/html' }, body }
  }
  const refusal = refusalOf(name, route)
  if (refusal === null) return null
  return {
    status: refusal.status,
    code: refusal.code,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(refusal.toBody()),
  }
}

/** A 429 as Discord sends it. */
export function limited(retryAfterMs: number, isGlobal: boolean, headers: Record<string, string> = {}): FaultAnswer {
  const seconds = retryAfterMs / 1000
  const scope: Record<string, string> = isGlobal
    ? { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }
    : { 'x-ratelimit-scope': 'user' }
  return {
    status: 429,
    code: null,
    headers: { ...headers, ...scope, 'retry-after': String(seconds), 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'You are being rate limited.', retry_after: seconds, global: isGlobal }),
  }
}

function refusalOf(name: RestFaultName, route: RouteName): ApiError | null {
  switch (name) {
    case 'expired-token':
      return route === 'interaction-callback' ? refusals.unknownInteraction() : refusals.expiredToken()
    case 'missing-permissions':
      return refusals.missingPermissions()
    case 'missing-access':
      return refusals.missingAccess()
    case 'unknown-channel':
    case 'unknown-thread':
      return refusals.unknownChannel()
    case 'unknown-message':
      return refusals.unknownMessage()
    case 'thread-exists':
      return refusals.threadExists()
    default:
      return null
  }
}
