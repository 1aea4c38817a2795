import { createHash } from 'node:crypto'
import type { Clock } from '../clock/clock.ts'
import type { MatchedRoute } from './match-route.ts'

/** How many requests of one kind may come in how much time. */
interface Limit {
  readonly most: number
  readonly perMs: number
}

const CHANNEL_LIMIT: Limit = { most: 5, perMs: 5000 }
const WEBHOOK_LIMIT: Limit = { most: 5, perMs: 2000 }
const GLOBAL_LIMIT: Limit = { most: 50, perMs: 1000 }

interface Window {
  end: number
  count: number
}

/** What the limits say to a request. */
export interface Verdict {
  readonly headers: Record<string, string>
  /** Null where the request may go on. */
  readonly exceeded: { readonly what: string; readonly retryAfterMs: number; readonly isGlobal: boolean } | null
}

/** Counts requests as Discord does: by route and by the channel or the interaction that they are about. */
export class RateLimits {
  readonly #clock: Clock
  readonly #windows = new Map<string, Window>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  count({ route, parameters }: MatchedRoute): Verdict {
    const isGlobal = route.isOpen ? null : this.#exceeded('all requests', GLOBAL_LIMIT)
    if (isGlobal !== null) {
      return { headers: { 'x-ratelimit-global': 'true' }, exceeded: { ...isGlobal, isGlobal: true } }
    }
    const limit = limitOf(route.path)
    if (limit === null) return { headers: {}, exceeded: null }
    const key = `${route.name} of ${parameters.channel ?? parameters.token}`
    const exceeded = this.#exceeded(key, limit)
    const window = this.#windows.get(key)!
    const headers = {
      'x-ratelimit-limit': String(limit.most),
      'x-ratelimit-remaining': String(Math.max(0, limit.most - window.count)),
      'x-ratelimit-reset': String(window.end / 1000),
      'x-ratelimit-reset-after': ((window.end - this.#clock.now()) / 1000).toFixed(3),
      'x-ratelimit-bucket': createHash('md5').update(route.name).digest('hex'),
    }
    return { headers, exceeded: exceeded === null ? null : { ...exceeded, isGlobal: false } }
  }

  #exceeded(key: string, { most, perMs }: Limit): { what: string; retryAfterMs: number } | null {
    const now = this.#clock.now()
    const open = this.#windows.get(key)
    const window = open !== undefined && open.end > now ? open : { end: now + perMs, count: 0 }
    this.#windows.set(key, window)
    window.count++
    if (window.count <= most) return null
    return { what: `${key}: more than ${most} in ${perMs} ms`, retryAfterMs: window.end - now }
  }
}

function limitOf(path: string): Limit | null {
  if (path.startsWith('/webhooks/')) return WEBHOOK_LIMIT
  return path.startsWith('/channels/') ? CHANNEL_LIMIT : null
}
