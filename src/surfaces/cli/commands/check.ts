import { z } from 'zod'
import { MAX_CLAIM_LENGTH } from '../../../app/check-claim.ts'
import { readJsonl } from '../../../app/read-jsonl.ts'
import { ReaderError } from '../../../errors/reader-error.ts'
import { renderClaimCheck } from '../../../rendering/terminal/render-claim-check.ts'
import type { CliCommand } from '../command.ts'
import type { CommandContext } from '../context.ts'
import { printJson } from '../print-json.ts'

interface CheckOptions {
  json?: true
  batch?: string
}

export const checkCommand: CliCommand = {
  name: 'check',
  summary: 'hold a statement against the sources',
  define(command, context) {
    command
      .argument('[claim]', 'the statement, in quotes')
      .option('--batch <file>', 'check every line {"id", "claim"} of a JSONL file, in order')
      .option('--json', 'print JSON instead of text')
      .action((claim: string | undefined, options: CheckOptions) => run(claim, options, context))
  },
}

const BATCH_LINE = z.object({
  id: z.string(),
  claim: z.string().max(MAX_CLAIM_LENGTH, { error: `expected at most ${MAX_CLAIM_LENGTH} characters` }),
})

async function run(claim: string | undefined, options: CheckOptions, context: CommandContext): Promise<void> {
  if ((claim === undefined) === (options.batch === undefined)) {
    throw new ReaderError(
      'usage',
      'Give either a statement in quotes or --batch with a file: check "China mines 70% of rare earths."',
    )
  }
  const lines: { id?: string; claim: string }[] =
    options.batch === undefined ? [{ claim: claim ?? '' }] : await readJsonl(options.batch, BATCH_LINE)
  await context.withMonazite(async (monazite) => {
    for (const { id, claim: text } of lines) {
      const checked = await monazite.check(text)
      const result = id === undefined ? checked : { id, ...checked }
      if (options.json) printJson(context, result, options.batch !== undefined)
      else context.print((options.batch === undefined ? '' : `\n${text}\n`) + renderClaimCheck(result, context.style))
    }
    await monazite.repairGraph()
  })
}
