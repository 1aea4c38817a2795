import type { IndexReport } from '../../app/indexing/index-report.ts'
import type { TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** What an update did, with the ids of all that is new, changed or gone, and every rejected file. */
export function renderIndexReport(report: IndexReport, style: TerminalStyle): string {
  const { passages } = report
  const verb = report.dryRun ? 'to embed' : 'embedded'
  return [
    ...LISTS.flatMap(([key, label]) =>
      report[key].length === 0
        ? []
        : [wrap(`${label} (${report[key].length}): ${report[key].join(', ')}`, style.width)],
    ),
    `Unchanged: ${report.unchanged.length}`,
    ...report.rejected.map(({ reason }) => wrap(`Rejected: ${reason}`, style.width)),
    `Passages: ${passages.embedded} ${verb}, ${passages.reused} reused, ${passages.total} in all`,
    report.dryRun
      ? `Dry run: nothing was changed; the current generation is ${report.generation ?? 'none'}.`
      : `Generation ${report.generation ?? 'none'}, ${report.seconds.toFixed(1)} s`,
  ].join('\n')
}

const LISTS = [
  ['added', 'Added'],
  ['changed', 'Changed'],
  ['removed', 'Removed'],
] as const
