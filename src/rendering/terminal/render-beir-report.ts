import type { BeirReport } from '../../app/evaluation/evaluate-beir.ts'
import { renderTable } from './render-table.ts'

/** The figures of merit of each leg, a line each. */
export function renderBeirReport(report: BeirReport): string {
  const rows = (['lexical', 'dense', 'hybrid'] as const).map((leg) => [
    leg,
    ...METRICS.map((metric) => report[leg][metric].toFixed(4)),
  ])
  return `${report.documents.toLocaleString('en')} documents, ${report.queries.toLocaleString('en')} queries\n\n${renderTable([['', ...METRICS], ...rows])}`
}

const METRICS = ['nDCG@10', 'MRR@10', 'recall@10', 'recall@100'] as const
