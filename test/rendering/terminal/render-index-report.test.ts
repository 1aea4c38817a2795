import { describe, expect, it } from 'vitest'
import type { IndexReport } from '../../../src/app/indexing/index-report.ts'
import { renderIndexReport } from '../../../src/rendering/terminal/render-index-report.ts'
import { lines, PLAIN } from './samples.ts'

const REPORT: IndexReport = {
  dryRun: false,
  generation: 4,
  added: ['cn-announcement-61', 'cn-announcement-62'],
  changed: ['dfars-magnet-rule'],
  removed: ['old'],
  unchanged: ['a', 'b'],
  rejected: [{ file: 'x.bin', reason: 'x.bin looks like a binary file. Only text is read.' }],
  passages: { embedded: 10, reused: 90, total: 100 },
  seconds: 1.26,
}

describe('renderIndexReport', () => {
  it('names all that is new, changed, gone or rejected', () => {
    expect(renderIndexReport(REPORT, PLAIN)).toBe(
      lines(
        'Added (2): cn-announcement-61, cn-announcement-62',
        'Changed (1): dfars-magnet-rule',
        'Removed (1): old',
        'Unchanged: 2',
        'Rejected: x.bin looks like a binary file. Only text is read.',
        'Passages: 10 embedded, 90 reused, 100 in all',
        'Generation 4, 1.3 s',
      ),
    )
  })

  it('leaves empty lists out and says that a dry run changed nothing', () => {
    const nothing = { added: [], changed: [], removed: [], unchanged: [], rejected: [] }
    const dry: IndexReport = { ...REPORT, ...nothing, dryRun: true, generation: null }
    expect(renderIndexReport(dry, PLAIN)).toBe(
      lines(
        'Unchanged: 0',
        'Passages: 10 to embed, 90 reused, 100 in all',
        'Dry run: nothing was changed; the current generation is none.',
      ),
    )
  })
})
