import type { CliCommand } from './command.ts'
import { askCommand } from './commands/ask.ts'
import { benchmarkCommand } from './commands/benchmark.ts'
import { botCommand } from './commands/bot.ts'
import { checkCommand } from './commands/check.ts'
import { doctorCommand } from './commands/doctor.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { indexCommand } from './commands/index-sources.ts'
import { rollbackCommand } from './commands/rollback.ts'
import { sourcesCommand } from './commands/sources.ts'

/** Every command, in the order in which the help lists them. */
export const COMMANDS = [
  askCommand,
  checkCommand,
  indexCommand,
  sourcesCommand,
  rollbackCommand,
  evaluateCommand,
  benchmarkCommand,
  doctorCommand,
  botCommand,
] satisfies readonly CliCommand[]
