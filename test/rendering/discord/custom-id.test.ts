import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCustomId, type CustomId, parseCustomId } from '../../../src/rendering/discord/custom-id.ts'

const answerId = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/)
const count = fc.integer({ min: 1, max: 9_999 })
const sourceId = fc.stringMatching(/^[a-z0-9]{1,40}(-[a-z0-9]{1,40})?$/)

const customId: fc.Arbitrary<CustomId> = fc.oneof(
  fc.record({ action: fc.constant('context' as const), answerId, excerpt: count }),
  fc.record({
    action: fc.constantFrom('choose-context' as const, 'follow-up', 'follow-up-question', 'helpful', 'not-helpful'),
    answerId,
  }),
  fc.record({ action: fc.constant('sources' as const), page: count }),
  fc.record({ action: fc.constant('choose-source' as const) }),
  fc.record({ action: fc.constant('source' as const), sourceId, page: count }),
)

describe('custom ids', () => {
  it('are read back as they were built, in at most 100 characters', () => {
    fc.assert(
      fc.property(customId, (id) => {
        const text = buildCustomId(id)
        expect(text.length).toBeLessThanOrEqual(100)
        expect(parseCustomId(text)).toEqual(id)
      }),
    )
  })

  it('are of one form only, so that two buttons never mean the same', () => {
    fc.assert(
      fc.property(customId, customId, (a, b) => {
        expect(buildCustomId(a) === buildCustomId(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })

  it('keep their form: buttons that are out there must still be read', () => {
    expect(buildCustomId({ action: 'context', answerId: 'a1', excerpt: 2 })).toBe('m1:c:a1:2')
    expect(buildCustomId({ action: 'choose-context', answerId: 'a1' })).toBe('m1:cc:a1')
    expect(buildCustomId({ action: 'follow-up', answerId: 'a1' })).toBe('m1:f:a1')
    expect(buildCustomId({ action: 'follow-up-question', answerId: 'a1' })).toBe('m1:fq:a1')
    expect(buildCustomId({ action: 'helpful', answerId: 'a1' })).toBe('m1:h:a1')
    expect(buildCustomId({ action: 'not-helpful', answerId: 'a1' })).toBe('m1:n:a1')
    expect(buildCustomId({ action: 'sources', page: 3 })).toBe('m1:l:3')
    expect(buildCustomId({ action: 'choose-source' })).toBe('m1:cs')
    expect(buildCustomId({ action: 'source', sourceId: 'a-source', page: 1 })).toBe('m1:s:a-source:1')
  })

  it.each([
    '',
    'm1',
    'm1:',
    'm0:h:a1',
    'm2:h:a1',
    'm1:x:a1',
    'm1:constructor:a1',
    'm1:h',
    'm1:h:',
    'm1:h:a1:1',
    'm1:h:a 1',
    'm1:h:<@1>',
    `m1:h:${'a'.repeat(65)}`,
    'm1:c:a1',
    'm1:c:a1:0',
    'm1:c:a1:01',
    'm1:c:a1:-1',
    'm1:c:a1:1.5',
    'm1:c:a1:1e3',
    'm1:c:a1:99999',
    'm1:c:a1:1:2',
    'm1:cs:a',
    'm1:l:',
    'm1:s:../secret:1',
    'm1:s:A-Source:1',
    'm1:s:a--b:1',
    ' m1:h:a1',
    'm1:h:a1\n',
    `m1:s:${'a'.repeat(200)}:1`,
  ])('that are forged or of another version are refused: %j', (text) => {
    expect(parseCustomId(text)).toBeNull()
  })

  it('never throw for what a client may send', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `m1:${text}`),
        ),
        (text) => {
          const parsed = parseCustomId(text)
          if (parsed !== null) expect(buildCustomId(parsed)).toBe(text)
        },
      ),
    )
  })

  it('are not built from what could not be read back', () => {
    expect(() => buildCustomId({ action: 'helpful', answerId: 'a:b' })).toThrow(RangeError)
    expect(() => buildCustomId({ action: 'helpful', answerId: '' })).toThrow(RangeError)
    expect(() => buildCustomId({ action: 'sources', page: 0 })).toThrow(RangeError)
    expect(() => buildCustomId({ action: 'source', sourceId: 'x'.repeat(99), page: 1 })).toThrow(RangeError)
  })
})
