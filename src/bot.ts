#!/usr/bin/env node
import { createContext } from './surfaces/cli/context.ts'
import { runCli } from './surfaces/cli/run-cli.ts'
import { startBot } from './surfaces/discord/start-bot.ts'

process.exitCode = await runCli(['bot'], createContext(startBot))
