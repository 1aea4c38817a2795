import type { QuestionsReport } from '../../app/evaluation/evaluate-questions.ts'
import type { Rates } from '../../app/evaluation/rates.ts'
import { renderTable } from './render-table.ts'
import type { TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** The rates of a question set by kind, and every line that was missed. */
export function renderQuestionsReport(report: QuestionsReport, style: TerminalStyle): string {
  const header = ['kind', 'questions', 'recall', 'precision', 'refusal', 'false refusal']
  const rows = [...Object.entries(report.kinds), ['all', report] as const].map(([kind, found]) => row(kind, found))
  const misses = report.misses.map((miss) => {
    const missing = miss.missing.map((group) => group.join(' | ')).join(' && ')
    return wrap(
      `${miss.id} (${miss.kind}, ${miss.outcome}): ${miss.question}${missing === '' ? '' : `\n  lacks ${missing}`}`,
      style.width,
    )
  })
  return [
    renderTable([header, ...rows]),
    ...(report.wordsShown === null ? [] : [`\n${report.wordsShown} words shown for an answerable question on average`]),
    ...(misses.length === 0 ? [] : [`\nMissed (${misses.length}):`, ...misses]),
  ].join('\n')
}

function row(kind: string, found: Rates): string[] {
  return [
    kind,
    String(found.questions),
    ...[found.recall, found.precision, found.refusal, found.falseRefusal].map(percent),
  ]
}

function percent(share: number | null): string {
  return share === null ? '' : (share * 100).toFixed(1)
}
