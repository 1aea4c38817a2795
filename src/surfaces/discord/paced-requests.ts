import { setTimeout as sleep } from 'node:timers/promises'
import { DefaultRestOptions, type RESTOptions } from 'discord.js'

/** Discord takes so many requests of a bot a second (developer documentation, "Rate Limits"). */
const REQUESTS_PER_SECOND = 50
/** A second, and a little for the way there: Discord's clock counts, and not ours. */
const WINDOW_MS = 1_050

/** Answers to interactions and changes to them are not bound by that limit ("Receiving and Responding"). */
const UNBOUND = /\/v\d+\/(?:interactions|webhooks)\//

type SendRequest = RESTOptions['makeRequest']

/**
 * Sends requests as discord.js does, and keeps to Discord's limit of all requests. The client's own count lets first
 * answers to interactions pass, but makes what fills them in wait: beside a flood of 300 questions in one guild, a
 * member of another waited 5 s for an answer that was ready after half a second.
 *
 * @param send sends one request
 * @returns the sender for a client whose own count is switched off
 */
export function pacedRequests(send: SendRequest = DefaultRestOptions.makeRequest): SendRequest {
  let windowEnds = 0
  let left = 0
  const turn = async () => {
    for (;;) {
      const now = performance.now()
      if (now >= windowEnds) {
        windowEnds = now + WINDOW_MS
        left = REQUESTS_PER_SECOND
      }
      if (left > 0) break
      await sleep(windowEnds - now)
    }
    left -= 1
  }
  return async (url, request) => {
    if (!UNBOUND.test(url)) await turn()
    return send(url, request)
  }
}
