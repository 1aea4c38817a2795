import type { CliCommand } from '../command.ts'
import { printJson } from '../print-json.ts'
import { wholeNumber } from '../whole-number.ts'

export const rollbackCommand: CliCommand = {
  name: 'rollback',
  summary: 'make an earlier generation of the index current',
  define(command, context) {
    command
      .argument(
        '[generation]',
        'its number; without one, the generation that the current was made from',
        wholeNumber(1, 1e9),
      )
      .option('--json', 'print JSON instead of text')
      .action(async (generation: number | undefined, options: { json?: true }) => {
        const result = await context.withMonazite((monazite) => monazite.sources.rollback(generation))
        if (options.json) printJson(context, result)
        else context.print(`Generation ${result.generation} is current; before it was ${result.previous}.`)
      })
  },
}
