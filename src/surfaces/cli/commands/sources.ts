import path from 'node:path'
import type { IndexReport } from '../../../app/indexing/index-report.ts'
import { ReaderError } from '../../../errors/reader-error.ts'
import { renderIndexReport } from '../../../rendering/terminal/render-index-report.ts'
import { renderSource, renderSourceList } from '../../../rendering/terminal/render-sources.ts'
import type { SourceMetadata } from '../../../sources/source.ts'
import type { CliCommand } from '../command.ts'
import type { CommandContext } from '../context.ts'
import { printJson } from '../print-json.ts'

interface JsonOption {
  json?: true
}

export const sourcesCommand: CliCommand = {
  name: 'sources',
  summary: 'list, show, add and remove sources',
  define(command, context) {
    command
      .command('list')
      .description('list all sources of the current generation')
      .option('--json', 'print JSON instead of text')
      .action((options: JsonOption) => list(options, context))
    command
      .command('show')
      .description('show one source')
      .argument('<id>', 'the source’s id')
      .option('--text', 'print the canonical text that offsets count in, and nothing else')
      .option('--json', 'print JSON instead of text')
      .action((id: string, options: JsonOption & { text?: true }) => show(id, options, context))
    command
      .command('add')
      .description('add a file; it stays until it is removed')
      .argument('<file>', 'a Markdown or text file')
      .option('--json', 'print JSON instead of text')
      .action(async (file: string, options: JsonOption) => {
        if (/^https?:\/\//i.test(file)) {
          throw new ReaderError(
            'unsupported',
            `${file} is a web address; only files can be added. Save the page as a file first.`,
          )
        }
        report(await context.withMonazite((monazite) => monazite.sources.add(path.resolve(file))), options, context)
      })
    command
      .command('remove')
      .description('take a source out of the index')
      .argument('<id>', 'the source’s id')
      .option('--json', 'print JSON instead of text')
      .action((id: string, options: JsonOption) => remove(id, options, context))
  },
}

async function list(options: JsonOption, context: CommandContext): Promise<void> {
  const { generation, sources } = await context.withMonazite((monazite) => monazite.sources.list())
  if (options.json) {
    printJson(context, {
      generation,
      sources: sources.map((source) => ({ ...metadata(source), passages: source.passages })),
    })
  } else {
    context.print(renderSourceList(sources, generation))
  }
}

async function show(id: string, options: JsonOption & { text?: true }, context: CommandContext): Promise<void> {
  const source = await context.withMonazite((monazite) => monazite.sources.show(id))
  // The text goes out as it is: a line feed of ours at the end would not be in it.
  if (options.text && !options.json) {
    process.stdout.write(source.text)
    return
  }
  const entry = { ...metadata(source), passages: source.passages.length, characters: source.text.length }
  if (options.json) printJson(context, options.text ? { ...entry, text: source.text } : entry)
  else context.print(renderSource(entry, context.style))
}

async function remove(id: string, options: JsonOption, context: CommandContext): Promise<void> {
  const { removed, inFolder } = await context.withMonazite(async (monazite) => {
    const { sources } = await monazite.sources.list()
    const owner = sources.find((source) => source.id === id)
    return { removed: await monazite.sources.remove(id), inFolder: owner?.origin === 'folder' ? owner.file : null }
  })
  if (inFolder !== null) {
    context.note(
      `${inFolder} is still in the indexed folder: the next "index" brings it back. Delete the file to be rid of it.`,
    )
  }
  report(removed, options, context)
}

function report(result: IndexReport, options: JsonOption, context: CommandContext): void {
  if (options.json) printJson(context, result)
  else context.print(renderIndexReport(result, context.style))
}

/** Exactly the keys that a listing shows, whatever else the store keeps of a source. */
function metadata(source: SourceMetadata): SourceMetadata {
  const { id, title, publisher, url, published, asOf, status, jurisdiction, topics, facts, references } = source
  return { id, title, publisher, url, published, asOf, status, jurisdiction, topics, facts, references }
}
