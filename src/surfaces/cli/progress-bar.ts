import type { WriteStream } from 'node:tty'
import type { OnProgress } from '../../app/progress.ts'

/** A line that shows how far long work has come, on a terminal only. */
export interface ProgressBar {
  show: OnProgress
  /** Takes the line away. */
  clear(): void
}

/** @param stream standard error: what a command prints stays clean */
export function createProgressBar(stream: Pick<WriteStream, 'write' | 'isTTY'>): ProgressBar {
  let shownAt = 0
  let visible = false
  const clear = () => {
    if (visible) stream.write(`\r${ERASE_LINE}`)
    visible = false
  }
  return {
    show({ label, done, total }) {
      const now = Date.now()
      const finished = done >= total
      if (!stream.isTTY || (!finished && now - shownAt < REDRAW_MS)) return
      shownAt = now
      const filled = Math.round((done / Math.max(1, total)) * BAR_WIDTH)
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
      stream.write(`\r${ERASE_LINE}${label} ${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`)
      visible = true
      if (finished) clear()
    },
    clear,
  }
}

const REDRAW_MS = 100
const BAR_WIDTH = 24
/** Erase in Line (ECMA-48, 8.3.41). */
const ERASE_LINE = '\u001b[K'
