import { Command, CommanderError } from 'commander'
import { OperatorError } from '../../errors/operator-error.ts'
import { ReaderError } from '../../errors/reader-error.ts'
import { COMMANDS } from './commands.ts'
import type { CommandContext } from './context.ts'
import { OutputClosed } from './output-closed.ts'

/** Done; also when a question is not covered. */
export const EXIT_DONE = 0
/** Bad usage or settings. */
export const EXIT_USAGE = 2
/** A fault: integrity, input and output, or a service that refused. */
export const EXIT_FAULT = 3

/**
 * Runs one command line.
 *
 * @param args what follows the program's name
 * @returns the exit status; every failure has been told in a sentence on standard error
 */
export async function runCli(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    await createProgram(context).parseAsync(args, { from: 'user' })
    return EXIT_DONE
  } catch (error) {
    return explain(error, context)
  }
}

function createProgram(context: CommandContext): Command {
  const program = new Command('monazite')
    .description('Answers questions about rare earth policy with exact, cited excerpts.')
    .helpCommand('help [command]', 'show help for a command')
  settle(program)
  for (const { name, summary, define } of COMMANDS) {
    const command = program
      .command(name)
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    define(command, context)
    for (const each of [command, ...command.commands]) settle(each)
  }
  return program
}

/** Errors are thrown instead of ending the process, so that what is open is closed first. */
function settle(command: Command): void {
  command.exitOverride().showSuggestionAfterError().showHelpAfterError('(add --help for what this command takes)')
}

function explain(error: unknown, context: CommandContext): number {
  // Commander has already written what was wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_DONE : EXIT_USAGE
  if (error instanceof OutputClosed) return EXIT_DONE
  if (error instanceof ReaderError) {
    context.note(error.message)
    return EXIT_USAGE
  }
  if (error instanceof OperatorError) {
    context.note(error.message)
    return EXIT_FAULT
  }
  const message = error instanceof Error ? error.message : String(error)
  context.note(`Something failed that should not have: ${message}. Run "npm run doctor"; LOG_LEVEL=debug shows more.`)
  if (context.showsStacks && error instanceof Error) context.note(error.stack ?? '')
  return EXIT_FAULT
}
