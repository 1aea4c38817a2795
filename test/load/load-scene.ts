import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { benchmarkQuestions } from '../../src/app/benchmark/benchmark-questions.ts'
import { type BundledLibrary, readBundledLibrary } from '../../src/app/benchmark/bundled-library.ts'
import { readSettings } from '../../src/app/settings.ts'
import type { Standin } from '../discord-standin/standin.ts'
import { startStandin } from '../discord-standin/start-standin.ts'
import { runProgram } from '../surfaces/cli/run-program.ts'
import { print } from './figures.ts'
import { MeasuredBot } from './measured-bot.ts'

/** What every measurement starts from. */
export interface LoadScene {
  /** A folder that is removed at the end. */
  folder: string
  /** Where the bundled documents lie. */
  seeds: string
  library: BundledLibrary
  /** As people ask them, on and off the subject. */
  questions: readonly string[]
}

/** A stand-in and a bot that is ready. */
export interface RunningBot {
  standin: Standin
  bot: MeasuredBot
  /** The bot's settings, for other processes on the same index. */
  environment: Record<string, string>
}

/** Indexes the bundled library once, for the measurements of a file. */
export function useLoadScene(): () => LoadScene {
  let scene: LoadScene
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'monazite-load-'))
    const { seeds } = readSettings({}, folder)
    const { status, stderr } = await runProgram(['index'], { MONAZITE_INDEX: path.join(folder, 'index') })
    if (status !== 0) throw new Error(stderr)
    const library = await readBundledLibrary(seeds)
    scene = { folder, seeds, library, questions: benchmarkQuestions(library) }
  })
  afterAll(() => rm(scene.folder, { recursive: true, force: true }))
  return () => scene
}

/** Runs a measurement with a bot and an index of its own; says what Discord would have refused and what was logged. */
export async function withBot(scene: LoadScene, measure: (running: RunningBot) => Promise<void>): Promise<void> {
  const index = await mkdtemp(path.join(scene.folder, 'copy-'))
  await cp(path.join(scene.folder, 'index'), index, { recursive: true })
  const environment = { MONAZITE_INDEX: index, LOG_LEVEL: 'info' }
  const standin = await startStandin()
  try {
    const bot = await MeasuredBot.start(standin, environment)
    try {
      await measure({ standin, bot, environment })
      tellFaults(standin, bot)
    } finally {
      await bot.stop()
    }
  } finally {
    await standin.stop()
  }
}

function tellFaults(standin: Standin, bot: MeasuredBot): void {
  const [violation] = standin.violations
  if (violation !== undefined) {
    print(`  ! ${standin.violations.length} violations, the first of the kind ${violation.kind}: ${violation.detail}`)
  }
  if (bot.faults.length > 0) print(`  ! ${bot.faults.length} warnings and errors in the log: ${bot.faults[0]}`)
}
