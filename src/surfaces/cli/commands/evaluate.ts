import { evaluateBeir } from '../../../app/evaluation/evaluate-beir.ts'
import { evaluateQuestions } from '../../../app/evaluation/evaluate-questions.ts'
import { QUESTION_LINE } from '../../../app/evaluation/question-line.ts'
import { readBeir } from '../../../app/evaluation/read-beir.ts'
import { readJsonl } from '../../../app/read-jsonl.ts'
import { renderBeirReport } from '../../../rendering/terminal/render-beir-report.ts'
import { renderQuestionsReport } from '../../../rendering/terminal/render-questions-report.ts'
import type { CliCommand } from '../command.ts'
import { printJson } from '../print-json.ts'

export const evaluateCommand: CliCommand = {
  name: 'evaluate',
  summary: 'measure retrieval and answers on a question set',
  define(command, context) {
    command
      .command('beir')
      .description('nDCG@10, MRR@10, recall@10 and recall@100 on a collection in BEIR layout')
      .argument('<folder>', 'folder with corpus.jsonl, queries.jsonl and qrels/test.tsv')
      .option('--json', 'print JSON instead of text')
      .action(async (folder: string, options: { json?: true }) => {
        const collection = await readBeir(folder)
        const report = await context.withMonazite((monazite) =>
          evaluateBeir(collection, monazite.embedders, context.onProgress),
        )
        if (options.json) printJson(context, report)
        else context.print(renderBeirReport(report))
      })
    command
      .command('questions')
      .description('key-fact recall, citation precision, refusal and false refusal, per kind, with the misses')
      .argument('<file>', 'JSONL file of questions or claims')
      .option('--json', 'print JSON instead of text')
      .action(async (file: string, options: { json?: true }) => {
        const lines = await readJsonl(file, QUESTION_LINE)
        const report = await context.withMonazite((monazite) => evaluateQuestions(monazite, lines, context.onProgress))
        if (options.json) printJson(context, report)
        else context.print(renderQuestionsReport(report, context.style))
      })
  },
}
