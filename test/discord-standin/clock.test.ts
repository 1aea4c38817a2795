import { describe, expect, it } from 'vitest'
import { SkippableClock } from './clock/skippable-clock.ts'
import { until } from './driver/until.ts'

describe('SkippableClock', () => {
  it('runs with the real time', async () => {
    const clock = new SkippableClock()
    let rang = false
    clock.after(10, () => {
      rang = true
    })
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(10)
    await until(() => rang, 'the alarm')
  })

  it('calls what falls due in its order when time is passed over, and nothing else', () => {
    const clock = new SkippableClock()
    const rang: string[] = []
    clock.after(2000, () => rang.push('second'))
    clock.after(1000, () => rang.push('first'))
    clock.after(60_000, () => rang.push('third'))
    const takeBack = clock.after(1500, () => rang.push('never'))
    takeBack()
    clock.advance(3000)
    expect(rang).toEqual(['first', 'second'])
    clock.advance(60_000)
    expect(rang).toEqual(['first', 'second', 'third'])
  })
})
