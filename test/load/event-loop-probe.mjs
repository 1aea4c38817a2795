import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

// Preloaded into the measured bot by NODE_OPTIONS, so that the bot itself needs no door for measurements. Worker
// threads load it too, and are not what is measured.
if (isMainThread) {
  const RESOLUTION_MS = 10
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  process.on('SIGUSR2', () => {
    // Node counts the time from tick to tick; what is longer than the resolution is delay.
    const late = (nanoseconds) => Math.max(0, Math.round(nanoseconds / 1e6) - RESOLUTION_MS)
    process.stderr.write(`event loop: ${JSON.stringify({ p99: late(delay.percentile(99)), max: late(delay.max) })}\n`)
    delay.reset()
  })
}
