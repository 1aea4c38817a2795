import type { OracleFailure, OracleReport } from '../../app/library/oracle/run-oracle.ts'
import { emphasize, type TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** The shares of one question set, and every question that the library cannot answer in full. */
export function renderOracleReport(file: string, report: OracleReport, style: TerminalStyle): string {
  const { questions, share, shareOnSubject, failures } = report
  return [
    `${emphasize(file, 'bold', style)}: ${questions} answerable questions, ${percent(share)} answered in full by some excerpts, ${percent(shareOnSubject)} by excerpts on their subject`,
    ...failures.map((failure) => renderFailure(failure, style)),
  ].join('\n')
}

function renderFailure(failure: OracleFailure, style: TerminalStyle): string {
  const { id, kind, question, elsewhere, unmatched, nearest } = failure
  const reason =
    unmatched.length === 0
      ? 'every group is matched, but no four excerpts match them all'
      : unmatched.map((group) => `nothing matches ${group.join(' | ')}`).join('; ')
  return [
    wrap(`${id} (${kind}): ${question}`, style.width),
    wrap(`${reason}${elsewhere ? ' (documents on other subjects would do)' : ''}`, style.width, '  '),
    ...nearest.map(({ file, line, sentence }) => wrap(`${file}:${line} ${sentence}`, style.width, '    ')),
  ].join('\n')
}

function percent(share: number | null): string {
  return share === null ? 'none' : `${(share * 100).toFixed(1)}%`
}
