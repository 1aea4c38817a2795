import path from 'node:path'
import { InvalidArgumentError } from 'commander'
import { renderIndexReport } from '../../../rendering/terminal/render-index-report.ts'
import type { CliCommand } from '../command.ts'
import { printJson } from '../print-json.ts'

interface IndexOptions {
  from?: string[]
  dryRun?: true
  json?: true
}

export const indexCommand: CliCommand = {
  name: 'index',
  summary: 'bring the index in line with the folders of sources',
  define(command, context) {
    command
      .option(
        '--from <folder>',
        'index this folder instead of the bundled sources; may be given several times',
        collect,
      )
      .option('--dry-run', 'say what would happen and change nothing')
      .option('--json', 'print JSON instead of text')
      .action(async (options: IndexOptions) => {
        const report = await context.withMonazite((monazite) =>
          monazite.sources.update({
            dryRun: options.dryRun === true,
            ...(options.from === undefined ? {} : { folders: options.from.map((folder) => path.resolve(folder)) }),
          }),
        )
        if (options.json) printJson(context, report)
        else context.print(renderIndexReport(report, context.style))
      })
  },
}

function collect(folder: string, earlier: string[] = []): string[] {
  if (folder === '') throw new InvalidArgumentError('Expected the name of a folder.')
  return [...earlier, folder]
}
