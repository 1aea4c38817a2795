import { describe, expect, it } from 'vitest'
import { judgeSpace } from '../../../src/app/doctor/inspect-space.ts'

describe('judgeSpace', () => {
  it('is content with space for a large index', () => {
    expect(judgeSpace(512)).toEqual({ status: 'ok', message: '512 MiB are free on the disk of the index.' })
  })

  it('warns of a disk that is too small for a large index', () => {
    expect(judgeSpace(511)).toMatchObject({ status: 'warning' })
    expect(judgeSpace(64)).toMatchObject({ status: 'warning' })
  })

  it('refuses a disk on which no update fits', () => {
    expect(() => judgeSpace(63)).toThrow('63 MiB are free on the disk of the index. An update needs about 64.')
  })
})
