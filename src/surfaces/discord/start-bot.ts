import { createLogger } from '../../app/logger.ts'
import { readSettings } from '../../app/settings.ts'
import { runBot } from './run-bot.ts'

/** Runs the bot with the settings of the environment until the process is told to stop. Throws what `runBot` throws. */
export async function startBot(): Promise<void> {
  const settings = readSettings()
  await runBot(settings, createLogger(settings.logLevel))
}
