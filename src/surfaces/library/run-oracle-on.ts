import { QUESTION_LINE } from '../../app/evaluation/question-line.ts'
import { readLibraryDocuments } from '../../app/library/library-document.ts'
import { type OracleReport, runOracle } from '../../app/library/oracle/run-oracle.ts'
import { readJsonl } from '../../app/read-jsonl.ts'
import { renderOracleReport } from '../../rendering/terminal/render-oracle-report.ts'
import type { Terminal } from './terminal.ts'

/** @returns whether the library can answer every question of every file in full */
export async function runOracleOn(
  options: { library: string; files: readonly string[]; json?: true },
  terminal: Terminal,
): Promise<boolean> {
  const { documents } = await readLibraryDocuments(options.library)
  const reports: (OracleReport & { file: string })[] = []
  for (const file of options.files) {
    const lines = await readJsonl(file, QUESTION_LINE)
    const questions = lines.flatMap((line) => ('question' in line ? [line] : []))
    reports.push({ file, ...runOracle(documents, questions) })
  }
  terminal.print(
    options.json
      ? JSON.stringify({ sets: reports }, null, 2)
      : reports.map(({ file, ...report }) => renderOracleReport(file, report, terminal.style)).join('\n\n'),
  )
  return reports.every(({ failures }) => failures.length === 0)
}
