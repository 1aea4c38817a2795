import { z } from 'zod'
import { cleanQuestion, MAX_QUESTION_LENGTH } from '../../../answer/clean-question.ts'
import type { ExplainedAnswer } from '../../../app/answer-question.ts'
import type { Monazite, Question } from '../../../app/monazite.ts'
import { readJsonl } from '../../../app/read-jsonl.ts'
import { ReaderError } from '../../../errors/reader-error.ts'
import { renderAnswer } from '../../../rendering/terminal/render-answer.ts'
import { renderTrace } from '../../../rendering/terminal/render-trace.ts'
import type { CliCommand } from '../command.ts'
import type { CommandContext } from '../context.ts'
import { printJson } from '../print-json.ts'
import { wholeNumber } from '../whole-number.ts'

interface AskOptions {
  top?: number
  json?: true
  trace?: true
  batch?: string
}

export const askCommand: CliCommand = {
  name: 'ask',
  summary: 'answer a question with cited excerpts',
  define(command, context) {
    command
      .argument('[question]', 'the question, in quotes')
      .option('--top <number>', 'show at most this many excerpts (1 to 20)', wholeNumber(1, 20))
      .option('--batch <file>', 'answer every line {"id", "question", "history"?} of a JSONL file, in order')
      .option('--json', 'print JSON instead of text')
      .option('--trace', 'explain how the passages were ranked')
      .action((question: string | undefined, options: AskOptions) => run(question, options, context))
  },
}

const BATCH_LINE = z.object({
  id: z.string(),
  question: z.string().max(MAX_QUESTION_LENGTH, { error: `expected at most ${MAX_QUESTION_LENGTH} characters` }),
  history: z
    .array(z.string().max(MAX_QUESTION_LENGTH, { error: `expected at most ${MAX_QUESTION_LENGTH} characters` }))
    .default([]),
})

async function run(question: string | undefined, options: AskOptions, context: CommandContext): Promise<void> {
  if ((question === undefined) === (options.batch === undefined)) {
    throw new ReaderError(
      'usage',
      'Give either a question in quotes or --batch with a file: ask "Who controls rare earth processing?"',
    )
  }
  const lines: (Question & { id?: string })[] =
    options.batch === undefined
      ? [{ question: cleanQuestion(question ?? '') }]
      : await readJsonl(options.batch, BATCH_LINE)
  await context.withMonazite(async (monazite) => {
    for (const { id, ...line } of lines) {
      const explained = await monazite.ask(options.top === undefined ? line : { ...line, limit: options.top })
      const answer = id === undefined ? explained.answer : { id, ...explained.answer }
      await show({ ...explained, answer }, options, context, monazite)
    }
    await monazite.repairGraph()
  })
}

async function show(
  explained: ExplainedAnswer,
  options: AskOptions,
  context: CommandContext,
  monazite: Monazite,
): Promise<void> {
  const { answer, hits } = explained
  if (options.json) {
    printJson(context, options.trace ? { ...answer, trace: hits } : answer, options.batch !== undefined)
    return
  }
  const heading = options.batch === undefined ? '' : `\n${answer.question}\n`
  context.print(heading + renderAnswer(answer, context.style))
  if (!options.trace || hits.length === 0) return
  const { passages } = await monazite.searchIndex()
  context.print(
    `\n${renderTrace(hits, (ordinal) => {
      const found = passages[ordinal]
      return found === undefined ? '' : `${found.source.id} [${found.passage.start}-${found.passage.end}]`
    })}`,
  )
}
