#!/usr/bin/env node
import { createContext } from './surfaces/cli/context.ts'
import { EXIT_FAULT, runCli } from './surfaces/cli/run-cli.ts'

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : EXIT_FAULT))

// The bot's libraries are loaded for the bot alone.
const startBot = async () => (await import('./surfaces/discord/start-bot.ts')).startBot()
process.exitCode = await runCli(process.argv.slice(2), createContext(startBot))
