#!/usr/bin/env node
import { createContext } from './surfaces/cli/context.ts'
import { runCli } from './surfaces/cli/run-cli.ts'

// The bot's libraries are loaded for the bot alone.
const startBot = async () => (await import('./surfaces/discord/start-bot.ts')).startBot()
process.exitCode = await runCli(process.argv.slice(2), createContext(startBot))
