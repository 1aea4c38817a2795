import { readTerminalSettings } from '../../app/settings.ts'
import type { TerminalStyle } from '../../rendering/terminal/style.ts'

/** Where the commands of the library write. */
export interface Terminal {
  style: TerminalStyle
  /** Writes a line to standard output: the result and nothing else. */
  print(text: string): void
  /** Writes a line to standard error: what happens meanwhile. */
  note(text: string): void
}

/** The terminal that the program runs in. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  return {
    style: {
      width: Math.min(stdout.columns ?? WIDTH, WIDTH),
      colour: readTerminalSettings().colour && stdout.isTTY === true,
    },
    print: (text) => {
      stdout.write(`${text}\n`)
    },
    note: (text) => {
      stderr.write(`${text}\n`)
    },
  }
}

/** Longer lines are hard to read. */
const WIDTH = 120
