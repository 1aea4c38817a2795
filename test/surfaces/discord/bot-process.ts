import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Standin } from '../../discord-standin/standin.ts'

const PROGRAM = fileURLToPath(new URL('../../../dist/bot.js', import.meta.url))

/** The built bot in a process of its own. */
export class BotProcess {
  /** Everything written to standard error so far. */
  log = ''
  readonly #child: ChildProcess
  readonly #exited: Promise<number | null>

  constructor(environment: Record<string, string>) {
    this.#child = spawn(process.execPath, [PROGRAM], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#child.stderr?.on('data', (chunk) => {
      this.log += chunk
    })
    this.#exited = new Promise((resolve) => this.#child.once('exit', (status) => resolve(status)))
  }

  get processId(): number {
    return this.#child.pid ?? 0
  }

  /** Waits until the log holds a text. */
  async logged(text: string | RegExp, withinMs = 20_000): Promise<void> {
    const end = Date.now() + withinMs
    while (typeof text === 'string' ? !this.log.includes(text) : !text.test(this.log)) {
      if (Date.now() > end) throw new Error(`the bot never logged ${text}:\n${this.log}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** Tells it to stop and waits until it has. @returns the exit status */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal)
    return this.#exited
  }

  /** @returns the exit status, once it has ended by itself */
  ended(): Promise<number | null> {
    return this.#exited
  }
}

/** Starts the bot against a stand-in and waits until it is ready; it is stopped after the test. */
export async function startBot(standin: Standin, environment: Record<string, string>): Promise<BotProcess> {
  const bot = new BotProcess({ ...standin.environment, ...environment })
  onTestFinished(async () => {
    await bot.stop('SIGKILL')
  })
  await bot.logged('The bot is ready.')
  return bot
}
