import { createLogger } from '../../app/logger.ts'
import { Monazite } from '../../app/monazite.ts'
import type { OnProgress } from '../../app/progress.ts'
import { readSettings, readTerminalSettings } from '../../app/settings.ts'
import { printable } from '../../rendering/terminal/printable.ts'
import type { TerminalStyle } from '../../rendering/terminal/style.ts'
import { OutputClosed } from './output-closed.ts'
import { createProgressBar } from './progress-bar.ts'

/** What a command writes to and works with. */
export interface CommandContext {
  style: TerminalStyle
  /** Whether an unforeseen failure is told with its stack. */
  showsStacks: boolean
  /** Writes a line to standard output: the result and nothing else. */
  print(text: string): void
  /** Writes a line to standard error: what happens meanwhile. */
  note(text: string): void
  /** Shows how far long work has come. */
  onProgress: OnProgress
  /** Runs the Discord bot; given by the entry point, since surfaces do not know each other. */
  startBot(): Promise<void>
  /** Runs work with the application, which is closed afterwards whatever happens. */
  withMonazite<T>(use: (monazite: Monazite) => Promise<T>): Promise<T>
}

/** The context of a real terminal. */
export function createContext(startBot: () => Promise<void>): CommandContext {
  const { stdout, stderr } = process
  const { colour, stacks } = readTerminalSettings()
  const bar = createProgressBar(stderr)
  let isClosed = false
  // A reader that has seen enough, such as `head`, closes the pipe: what is left is not worked out, and closed in order.
  stdout.on('error', () => {
    isClosed = true
  })
  return {
    style: {
      width: Math.min(stdout.columns ?? DEFAULT_WIDTH, MAX_WIDTH),
      colour: colour && stdout.isTTY === true,
    },
    showsStacks: stacks,
    print: (text) => {
      if (isClosed) throw new OutputClosed()
      stdout.write(`${printable(text)}\n`)
    },
    note: (text) => {
      stderr.write(`${printable(text)}\n`)
    },
    onProgress: bar.show,
    startBot,
    async withMonazite(use) {
      const settings = readSettings()
      const monazite = new Monazite({ settings, logger: createLogger(settings.logLevel), onProgress: bar.show })
      try {
        return await use(monazite)
      } finally {
        bar.clear()
        await monazite.close()
      }
    },
  }
}

const DEFAULT_WIDTH = 100
/** Longer lines are hard to read. */
const MAX_WIDTH = 120
