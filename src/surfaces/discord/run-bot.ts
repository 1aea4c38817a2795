import { once } from 'node:events'
import type { Client } from 'discord.js'
import type { Logger } from '../../app/logger.ts'
import { MemberDesk } from '../../app/members/member-desk.ts'
import { Monazite } from '../../app/monazite.ts'
import type { Settings } from '../../app/settings.ts'
import { ReaderError } from '../../errors/reader-error.ts'
import type { BotContext } from './bot-context.ts'
import { commandDefinitions } from './command-definitions.ts'
import { CLIENT_EVENTS, createDiscordClient } from './discord-client.ts'
import { handleInteraction } from './handle-interaction.ts'
import { handleMessage } from './handle-message.ts'
import { InFlight } from './in-flight.ts'
import { logIn } from './log-in.ts'
import { registerCommands } from './register-commands.ts'

/** Answers that are being given when the bot stops have so long to be finished. */
const FINISH_WITHIN_MS = 10_000
/** What is too old is forgotten at the start and then this often. */
const FORGET_EVERY_MS = 6 * 3_600_000

/**
 * Runs the bot until the process is told to stop (SIGINT, SIGTERM); what is being answered is finished first.
 *
 * @throws ReaderError `no-token`, `bad-token` or `disallowed-intents`; OperatorError for a damaged model or store
 */
export async function runBot(settings: Settings, logger: Logger): Promise<void> {
  if (settings.discordToken === null) {
    throw new ReaderError(
      'no-token',
      'The bot needs a token: set DISCORD_TOKEN. README, "A bot in your server", says how to get one.',
    )
  }
  const client = createDiscordClient(settings.discordApiUrl)
  const monazite = new Monazite({ settings, logger })
  const desk = new MemberDesk(monazite)
  const inFlight = new InFlight()
  let stopping = false
  const stop = stopSignal(() => {
    stopping = true
  })
  const context = { client: client as Client<true>, monazite, desk, logger, isStopping: () => stopping }
  listen(client, context, inFlight)
  try {
    await Promise.all([start(client, context, settings), monazite.searchIndex()])
    await desk.forgetOld()
    const forgetting = setInterval(
      () => inFlight.add(desk.forgetOld().catch((error) => fault(error, logger))),
      FORGET_EVERY_MS,
    )
    logger.info({ user: client.user?.tag, guilds: client.guilds.cache.size }, 'The bot is ready.')
    await stop
    clearInterval(forgetting)
    if (!(await inFlight.finish(FINISH_WITHIN_MS))) logger.warn({}, 'Some answers were not finished in time.')
  } finally {
    await client.destroy()
    await monazite.close()
  }
}

function listen(client: Client, context: BotContext, inFlight: InFlight): void {
  const { logger } = context
  client.on(CLIENT_EVENTS.InteractionCreate, (interaction) => inFlight.add(handleInteraction(interaction, context)))
  client.on(CLIENT_EVENTS.MessageCreate, (message) => inFlight.add(handleMessage(message, context)))
  // Without listeners these would end the process.
  client.on(CLIENT_EVENTS.Error, (error) => fault(error, logger))
  client.on(CLIENT_EVENTS.ShardError, (error) => fault(error, logger))
  client.on(CLIENT_EVENTS.ShardDisconnect, ({ code }) => logger.warn({ code }, 'Discord closed the connection.'))
  client.on(CLIENT_EVENTS.ShardResume, () => logger.info({}, 'The connection to Discord was resumed.'))
  // An invalid session right after a resume rejects inside discord.js, where nobody can catch it.
  process.on('unhandledRejection', (reason) => fault(reason, logger))
}

async function start(client: Client, context: BotContext, settings: Settings): Promise<void> {
  const ready = once(client, CLIENT_EVENTS.ClientReady)
  await logIn(client, settings.discordToken ?? '', context.logger, context.isStopping)
  if (context.isStopping()) return
  await ready
  await registerCommands(context.client, commandDefinitions(), settings.discordGuildId, context.logger)
}

/** @returns a promise that is kept when the process is told to stop */
function stopSignal(onSignal: () => void): Promise<void> {
  return new Promise((resolve) => {
    const told = () => {
      onSignal()
      resolve()
    }
    process.once('SIGINT', told)
    process.once('SIGTERM', told)
  })
}

function fault(error: unknown, logger: Logger): void {
  logger.error({ error: error instanceof Error ? error.message : 'unknown' }, 'Something failed in the background.')
}
