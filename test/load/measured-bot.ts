import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Standin } from '../discord-standin/standin.ts'
import { BotProcess } from '../surfaces/discord/bot-process.ts'

const PROBE = fileURLToPath(new URL('event-loop-probe.mjs', import.meta.url))

/** How late the event loop was, in milliseconds, since the last time that it was asked. */
export interface EventLoopDelay {
  p99: number
  max: number
}

/** The built bot, as it is shipped, with a probe beside it that reads its event loop. */
export class MeasuredBot {
  /** From the start of the process to the word that it is ready. */
  readonly readySeconds: number
  readonly #process: BotProcess
  #readings = 0

  private constructor(process: BotProcess, readySeconds: number) {
    this.#process = process
    this.readySeconds = readySeconds
  }

  /** @param environment the settings that point to an index */
  static async start(standin: Standin, environment: Record<string, string>): Promise<MeasuredBot> {
    const started = performance.now()
    const bot = new BotProcess({ ...standin.environment, ...environment, NODE_OPTIONS: `--import=${PROBE}` })
    try {
      await bot.logged('The bot is ready.', READY_WITHIN_MS)
    } catch (error) {
      await bot.stop('SIGKILL')
      throw error
    }
    return new MeasuredBot(bot, (performance.now() - started) / 1000)
  }

  /** Reads the delay of the event loop and begins a new reading. */
  async eventLoopDelay(): Promise<EventLoopDelay> {
    process.kill(this.#process.processId, 'SIGUSR2')
    this.#readings += 1
    await this.#process.logged(new RegExp(`(event loop: .*\\n[^]*){${this.#readings}}`))
    const readings = [...this.#process.log.matchAll(/event loop: (.*)\n/g)]
    return JSON.parse(readings.at(-1)?.[1] ?? '') as EventLoopDelay
  }

  /** Resident memory of the process, in MiB; as Linux tells it. */
  async residentMb(): Promise<number> {
    const status = await readFile(`/proc/${this.#process.processId}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
  }

  /** What it logged of failures. */
  get faults(): string[] {
    return this.#process.log.split('\n').filter((line) => /"level":(?:"(?:warn|error|fatal)"|[456]0)/.test(line))
  }

  async stop(): Promise<void> {
    await this.#process.stop()
  }
}

const READY_WITHIN_MS = 60_000
