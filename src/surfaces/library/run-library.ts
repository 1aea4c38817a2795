import { Command, CommanderError } from 'commander'
import { createEmbedders } from '../../app/embedders.ts'
import { readSettings } from '../../app/settings.ts'
import { OperatorError } from '../../errors/operator-error.ts'
import { ReaderError } from '../../errors/reader-error.ts'
import { runCheck } from './run-check.ts'
import { runEmbed } from './run-embed.ts'
import { runOracleOn } from './run-oracle-on.ts'
import type { Terminal } from './terminal.ts'

/** Clean, or done. */
const EXIT_CLEAN = 0
/** Something to mend was found, or the command was given wrongly. */
const EXIT_PROBLEMS = 2
/** A fault: the disk, the model, or the program. */
const EXIT_FAULT = 3

/**
 * Runs one command of those who keep the library: `check`, `oracle` or `embed`.
 *
 * @param args what follows the program's name
 * @returns the exit status; every failure has been told in a sentence on standard error
 */
export async function runLibrary(args: readonly string[], terminal: Terminal): Promise<number> {
  let status = EXIT_CLEAN
  const finish = (clean: boolean) => {
    status = clean ? EXIT_CLEAN : EXIT_PROBLEMS
  }
  try {
    await createProgram(terminal, finish).parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    // Commander has already written what was wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CLEAN : EXIT_PROBLEMS
    terminal.note(error instanceof Error ? error.message : String(error))
    if (error instanceof ReaderError) return EXIT_PROBLEMS
    if (!(error instanceof OperatorError) && error instanceof Error) terminal.note(error.stack ?? '')
    return EXIT_FAULT
  }
}

function createProgram(terminal: Terminal, finish: (clean: boolean) => void): Command {
  const program = new Command('library').description('Keeps the bundled library in order.')
  program
    .command('check')
    .description('look for what an editor should mend in the documents')
    .option('--facts <folder>', 'hold the library against the fact files that it was written from')
    .option('--json', 'print JSON instead of text')
    .action(async (options: { facts?: string; json?: true }) => {
      finish(await runCheck({ library: readSettings().seeds, ...options }, terminal))
    })
  program
    .command('oracle')
    .description('tell which questions of a set no choice of excerpts could answer in full')
    .argument('<file...>', 'JSONL files of questions')
    .option('--json', 'print JSON instead of text')
    .action(async (files: string[], options: { json?: true }) => {
      finish(await runOracleOn({ library: readSettings().seeds, files, ...options }, terminal))
    })
  program
    .command('embed')
    .description('write the vectors of the library, so that a first index need not embed')
    .option('--check', 'change nothing; tell whether the vectors are those of the library')
    .action(async (options: { check?: true }) => {
      const { seeds, model } = readSettings()
      const embedders = createEmbedders(model)
      try {
        finish(await runEmbed({ library: seeds, embedders, check: options.check === true }, terminal))
      } finally {
        await embedders.close()
      }
    })
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError()
  return program
}
