import { setImmediate } from 'node:timers/promises'
import type { Member } from './generations.ts'

/**
 * Deals out the members of a generation in portions and lets the event loop run between them, so that reading a
 * large library holds up no heartbeat. Nothing is locked meanwhile: what is read never changes, it can only go.
 */
export async function* inSlices(members: readonly Member[]): AsyncGenerator<Member[]> {
  let slice: Member[] = []
  let load = 0
  for (const member of members) {
    slice.push(member)
    load += member.passages + PASSAGES_PER_SOURCE
    if (load < PASSAGES_PER_SLICE) continue
    yield slice
    await setImmediate()
    slice = []
    load = 0
  }
  if (slice.length > 0) yield slice
}

/** Measured: about 5 ms of reading, on one core of a small server. */
const PASSAGES_PER_SLICE = 1_000
/** Measured: finding and checking one source takes as long as reading eight passages. */
const PASSAGES_PER_SOURCE = 8
