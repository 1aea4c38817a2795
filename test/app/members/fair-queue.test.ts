import { describe, expect, it } from 'vitest'
import { FairQueue } from '../../../src/app/members/fair-queue.ts'

/** A task that ends when it is told to, and notes when it began. */
function tasks() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const task = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name)
      ends.push(() => resolve(name))
    })
  const endNext = async () => {
    ends.shift()?.()
    // The queue gives the next task its turn in the round after this one.
    for (let round = 0; round < 2; round++) await new Promise((resolve) => setImmediate(resolve))
  }
  return { begun, task, endNext }
}

describe('FairQueue', () => {
  it('takes groups in turn, however much one of them asks', async () => {
    const queue = new FairQueue({ concurrency: 1, capacity: 10, groupCapacity: 10 })
    const { begun, task, endNext } = tasks()
    const runs = ['a1', 'a2', 'a3'].map((name) => queue.run('a', task(name)))
    runs.push(queue.run('b', task('b1')), queue.run('c', task('c1')))
    for (let at = 0; at < 5; at++) await endNext()
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3'])
    expect(await Promise.all(runs)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1'])
  })

  it('runs as many at a time as it may', async () => {
    const queue = new FairQueue({ concurrency: 2, capacity: 10, groupCapacity: 10 })
    const { begun, task, endNext } = tasks()
    const runs = ['1', '2', '3'].map((name) => queue.run('a', task(name)))
    expect(begun).toEqual(['1', '2'])
    await endNext()
    expect(begun).toEqual(['1', '2', '3'])
    await endNext()
    await endNext()
    await Promise.all(runs)
  })

  it('refuses what exceeds the share of a group or the whole, and goes on afterwards', async () => {
    const queue = new FairQueue({ concurrency: 1, capacity: 2, groupCapacity: 1 })
    const { task, endNext } = tasks()
    const running = queue.run('a', task('running'))
    const waiting = queue.run('a', task('waiting'))
    await expect(queue.run('a', task('too many of a'))).rejects.toMatchObject({ code: 'queue-full' })
    const other = queue.run('b', task('other'))
    await expect(queue.run('c', task('too many'))).rejects.toMatchObject({ code: 'queue-full' })
    for (let at = 0; at < 3; at++) await endNext()
    expect(await Promise.all([running, waiting, other])).toEqual(['running', 'waiting', 'other'])
    const next = queue.run('c', task('next'))
    await endNext()
    expect(await next).toBe('next')
  })

  it('lets what arrived meanwhile have its turn between two tasks', async () => {
    const queue = new FairQueue({ concurrency: 1, capacity: 1, groupCapacity: 1 })
    const events: string[] = []
    const first = queue.run('a', async () => {
      setImmediate(() => events.push('arrived'))
    })
    const second = queue.run('a', async () => void events.push('second task'))
    await Promise.all([first, second])
    expect(events).toEqual(['arrived', 'second task'])
  })

  it('goes on after a task that fails', async () => {
    const queue = new FairQueue({ concurrency: 1, capacity: 2, groupCapacity: 2 })
    const failing = queue.run('a', async () => Promise.reject(new Error('broken')))
    const next = queue.run('a', async () => 'fine')
    await expect(failing).rejects.toThrow('broken')
    expect(await next).toBe('fine')
  })
})
