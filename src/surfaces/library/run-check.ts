import { checkLibrary } from '../../app/library/check-library.ts'
import { renderLibraryReport } from '../../rendering/terminal/render-library-report.ts'
import type { Terminal } from './terminal.ts'

/** @returns whether the library is in order */
export async function runCheck(
  options: { library: string; facts?: string; json?: true },
  terminal: Terminal,
): Promise<boolean> {
  const { library: folder, facts } = options
  const report = await checkLibrary(facts === undefined ? { folder } : { folder, facts })
  terminal.print(options.json ? JSON.stringify(report, null, 2) : renderLibraryReport(report, terminal.style))
  return report.problems.length === 0
}
