import type { Command as CommanderCommand } from 'commander'
import type { CommandContext } from './context.ts'

/** One command of the program. */
export interface CliCommand {
  name: string
  /** A line for the list of commands. */
  summary: string
  /** Declares arguments and options, and what the command does. */
  define(command: CommanderCommand, context: CommandContext): void
}
