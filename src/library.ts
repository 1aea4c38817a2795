#!/usr/bin/env node
import { runLibrary } from './surfaces/library/run-library.ts'
import { processTerminal } from './surfaces/library/terminal.ts'

process.exitCode = await runLibrary(process.argv.slice(2), processTerminal())
