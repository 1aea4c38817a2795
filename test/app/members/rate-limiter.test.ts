import { describe, expect, it } from 'vitest'
import { RateLimiter } from '../../../src/app/members/rate-limiter.ts'

const limiter = () => new RateLimiter({ times: 2, withinMs: 60_000 })

describe('RateLimiter', () => {
  it('lets a key act as often as the limit says and then says how long to wait', () => {
    const limit = limiter()
    expect(limit.take('ann', 0)).toBeNull()
    expect(limit.take('ann', 10_000)).toBeNull()
    expect(limit.take('ann', 20_000)).toBe(40)
    expect(limit.take('ann', 59_999)).toBe(1)
    expect(limit.take('ann', 60_000)).toBeNull()
  })

  it('counts keys apart', () => {
    const limit = limiter()
    limit.take('ann', 0)
    limit.take('ann', 0)
    expect(limit.take('bob', 0)).toBeNull()
  })

  it('does not count a refused turn, and gives turns back', () => {
    const limit = limiter()
    limit.take('ann', 0)
    limit.take('ann', 0)
    expect(limit.take('ann', 1)).not.toBeNull()
    limit.giveBack('ann')
    expect(limit.take('ann', 1)).toBeNull()
    limit.giveBack('nobody')
  })
})
