import { describe, expect, it } from 'vitest'
import type { ClaimCheck } from '../../../src/answer/claim-check.ts'
import { renderClaimCheck } from '../../../src/rendering/terminal/render-claim-check.ts'
import { COLOUR, excerpt, lines, PLAIN, stripped, TIMINGS } from './samples.ts'

const CHECK: ClaimCheck = {
  claim: 'Announcement No. 61 is suspended until 2027. MOFCOM said so.',
  outcome: 'differs',
  generation: 12,
  timings: TIMINGS,
  statements: [
    {
      text: 'Announcement No. 61 is suspended until 2027.',
      outcome: 'differs',
      points: [
        { kind: 'name', claim: 'No. 61', source: 'No. 61', agrees: true, excerpt: 1 },
        { kind: 'date', claim: '2027', source: '10 November 2026', agrees: false, excerpt: 1 },
      ],
      excerpts: [
        excerpt({
          quote: 'Announcement No. 61 was suspended.',
          references: [],
          link: null,
          location: { section: [], page: null, start: 0, end: 34 },
        }),
      ],
    },
    {
      text: 'MOFCOM said so.',
      outcome: 'not-covered',
      points: [{ kind: 'name', claim: 'MOFCOM', source: null, agrees: false, excerpt: null }],
      excerpts: [],
    },
  ],
}

describe('renderClaimCheck', () => {
  it('shows each statement with what agrees, what differs and the passages behind it', () => {
    expect(renderClaimCheck(CHECK, PLAIN)).toBe(
      lines(
        'The sources differ',
        '',
        '“Announcement No. 61 is suspended until 2027.” — The sources',
        'differ',
        '   - name agrees: the claim says “No. 61”, excerpt 1 says',
        '   “No. 61”',
        '   - date differs: the claim says “2027”, excerpt 1 says “10',
        '   November 2026”',
        '1. Announcement No. 61',
        '   │ Announcement No. 61 was suspended.',
        '   Monazite library · as of 2026-06-30 · status: suspended ·',
        '   cn-announcement-61 [0-34]',
        '',
        '“MOFCOM said so.” — Not covered',
        '   - name: the claim says “MOFCOM”; the passages do not',
        '   speak of it',
        '',
        'Generation 12, 5.5 ms',
      ),
    )
  })

  it('says so where nothing can be checked', () => {
    expect(renderClaimCheck({ ...CHECK, outcome: 'not-covered', statements: [] }, PLAIN)).toMatch(
      /^Not covered\n\nThere is no statement in it .*\n\nGeneration 12, 5\.5 ms$/s,
    )
  })

  it('says the same with colours', () => {
    expect(stripped(renderClaimCheck(CHECK, COLOUR))).toBe(renderClaimCheck(CHECK, PLAIN))
  })
})
