import { SkippableClock } from './clock/skippable-clock.ts'
import { RestFaults } from './faults/rest-faults.ts'
import { Gateway } from './gateway/gateway.ts'
import { applicationRoutes } from './rest/application-routes.ts'
import { channelRoutes } from './rest/channel-routes.ts'
import { commandRoutes } from './rest/command-routes.ts'
import { guildRoutes } from './rest/guild-routes.ts'
import { interactionRoutes } from './rest/interaction-routes.ts'
import { messageRoutes } from './rest/message-routes.ts'
import { RestApi } from './rest/rest-api.ts'
import type { Route } from './rest/route.ts'
import { threadRoutes } from './rest/thread-routes.ts'
import { webhookRoutes } from './rest/webhook-routes.ts'
import { HttpServer } from './server/http-server.ts'
import { BodyValidator } from './spec/body-validator.ts'
import { Standin } from './standin.ts'
import { World } from './state/world.ts'
import { Violations } from './violations/violations.ts'

/** How a stand-in differs from the usual one. */
export interface StandinOptions {
  clock?: SkippableClock
  /** How often a client has to show that it lives; as Discord does unless told otherwise. */
  heartbeatMs?: number
  /** The privileged intents that are switched on; none unless told otherwise. */
  privilegedIntents?: number
  /** Most bytes of a file. */
  uploadLimit?: number
  /** The token of the bot; a new one unless told otherwise. */
  token?: string
}

const HEARTBEAT_MS = 41_250
const UPLOAD_LIMIT = 10 * 1024 * 1024

/** Compiled once for all stand-ins of a process, since that takes the longest. */
const validator = new BodyValidator()

/** Starts a stand-in on a free port of this machine. */
export async function startStandin(options: StandinOptions = {}): Promise<Standin> {
  const { clock = new SkippableClock(), heartbeatMs = HEARTBEAT_MS, privilegedIntents = 0 } = options
  const { uploadLimit = UPLOAD_LIMIT, token = null } = options
  const world = new World(clock, new Violations(), token)
  const gateway = new Gateway(world, { heartbeatMs, privilegedIntents })
  const faults = new RestFaults()
  const rest = new RestApi(world, { routes: allRoutes(world, gateway), faults, validator, uploadLimit })
  const server = new HttpServer(world, { rest, gateway, faults })
  await server.listen()
  return new Standin({ world, gateway, rest, faults, server, clock, uploadLimit })
}

/** Everything that a bot may ask for. */
export function allRoutes(world: World, gateway: Gateway): Route[] {
  const intents = () => [...gateway.sessions.values()].at(-1)?.intents ?? 0
  return [
    ...applicationRoutes(world, () => gateway.url),
    ...channelRoutes(world),
    ...commandRoutes(world),
    ...guildRoutes(world),
    ...interactionRoutes(world),
    ...messageRoutes(world, intents),
    ...threadRoutes(world),
    ...webhookRoutes(world),
  ]
}
