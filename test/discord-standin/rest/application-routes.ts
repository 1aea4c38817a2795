import type { World } from '../state/world.ts'
import { ApiError } from './api-error.ts'
import { answer, type Route } from './route.ts'

/** Sessions that a bot may start in a day. */
const DAILY_SESSIONS = 1000
const DAY_MS = 24 * 60 * 60 * 1000

/** Who the bot is, and where its gateway stands. @param gatewayUrl read when asked, for it is known only later */
export function applicationRoutes(world: World, gatewayUrl: () => string): Route[] {
  const gateway = () => {
    const limit = { total: DAILY_SESSIONS, remaining: DAILY_SESSIONS, reset_after: DAY_MS, max_concurrency: 1 }
    return answer({ url: gatewayUrl(), shards: 1, session_start_limit: limit })
  }
  const application = () => answer(describeApplication(world))
  return [
    { name: 'gateway-url', method: 'GET', path: '/gateway/bot', handle: gateway },
    { name: 'current-user', method: 'GET', path: '/users/@me', handle: () => answer(world.bot) },
    { name: 'application', method: 'GET', path: '/applications/@me', handle: application },
    { name: 'application', method: 'GET', path: '/oauth2/applications/@me', handle: application },
    {
      name: 'user',
      method: 'GET',
      path: '/users/:user',
      handle: ({ parameters }) => {
        const user = world.users.get(parameters.user!)
        if (user === undefined) throw new ApiError(404, 10013, 'Unknown User')
        return answer(user)
      },
    },
  ]
}

function describeApplication({ bot }: World): object {
  return {
    id: bot.id,
    name: bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    flags: 0,
    owner: { id: '1', username: 'owner', global_name: null, discriminator: '0', avatar: null },
    team: null,
    integration_types_config: { 0: {}, 1: {} },
  }
}
