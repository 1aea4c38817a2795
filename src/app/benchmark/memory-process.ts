import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Monazite } from '../monazite.ts'
import type { Settings } from '../settings.ts'

/** What a process that answers from one index holds in memory. */
export interface MemoryUse {
  /** Seconds to load the generation and its graph. */
  loadSeconds: number
  /** Resident memory of the whole process, in MiB: with the model, its runtime and the graph. */
  memoryMb: number
  /** The part of it that the program's own values take, heap and buffers, in MiB. */
  heapMb: number
}

/**
 * The program of the process whose memory is measured: it does what a bot does before its first question and after
 * it, and nothing else.
 *
 * Argument: the settings as JSON.
 */
const [argument] = process.argv.slice(2)
if (argument === undefined) throw new Error('usage: memory-process SETTINGS')
const settings = JSON.parse(argument) as Settings
const silent = { debug() {}, info() {}, warn() {}, error() {} }
const monazite = new Monazite({ settings, logger: silent })
await monazite.embedders.forQuestions()
const started = performance.now()
await monazite.searchIndex()
const loadSeconds = (performance.now() - started) / 1000
await monazite.ask({ question: 'Which rare earths are controlled?' })
collectGarbage()
const { rss, heapUsed, external } = process.memoryUsage()
const use: MemoryUse = { loadSeconds, memoryMb: rss / 2 ** 20, heapMb: (heapUsed + external) / 2 ** 20 }
process.stdout.write(JSON.stringify(use))
await monazite.close()

/** Twice: buffers are given back by a collection after the one that found them forsaken. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
}
