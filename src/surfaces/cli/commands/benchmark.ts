import { InvalidArgumentError } from 'commander'
import { BENCHMARK_SIZES, runBenchmark } from '../../../app/benchmark/run-benchmark.ts'
import { createLogger } from '../../../app/logger.ts'
import { readSettings } from '../../../app/settings.ts'
import { renderBenchmark } from '../../../rendering/terminal/render-benchmark.ts'
import type { CliCommand } from '../command.ts'
import { printJson } from '../print-json.ts'
import { wholeNumber } from '../whole-number.ts'

export const benchmarkCommand: CliCommand = {
  name: 'benchmark',
  summary: 'measure embedding, indexing, answering and memory beside the bare model',
  define(command, context) {
    command
      .option('--sizes <numbers>', 'sizes of the library in passages, parted by commas', sizes, BENCHMARK_SIZES)
      .option('--json', 'print JSON instead of text')
      .action(async (options: { sizes: readonly number[]; json?: true }) => {
        const settings = readSettings()
        const report = await runBenchmark({
          settings,
          logger: createLogger(settings.logLevel),
          sizes: options.sizes,
          onProgress: context.onProgress,
        })
        if (options.json) printJson(context, report)
        else context.print(renderBenchmark(report, context.style))
      })
  },
}

/** Memory for a larger one would have to be found first. */
const LARGEST_SIZE = 1_000_000

function sizes(text: string): number[] {
  const numbers = text.split(',').map((number) => wholeNumber(1, LARGEST_SIZE)(number.trim()))
  if (new Set(numbers).size < numbers.length) throw new InvalidArgumentError('Name each size once.')
  return numbers
}
