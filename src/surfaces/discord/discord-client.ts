import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js'
import { pacedRequests } from './paced-requests.ts'

/** Messages that are remembered for each channel; only those with running answers matter. */
const REMEMBERED_MESSAGES = 20

/** Discord's REST calls are given up after so many milliseconds and tried again. */
const REST_TIMEOUT_MS = 15_000

/**
 * Makes the client with no privileged intent: it sees its own messages, direct messages, messages that mention it, and
 * what its commands are used on. Nothing that it sends can ping.
 *
 * @param apiUrl base of Discord's REST API, without version and trailing slash
 */
export function createDiscordClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it direct messages are dropped.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    enforceNonce: true,
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: REMEMBERED_MESSAGES }),
    rest: {
      api: apiUrl,
      timeout: REST_TIMEOUT_MS,
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      makeRequest: pacedRequests(),
    },
  })
}

/** Names of the client's events that the bot listens to. */
export const CLIENT_EVENTS = Events
