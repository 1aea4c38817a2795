import type { LibraryReport } from '../../app/library/check-library.ts'
import type { Problem } from '../../app/library/problem.ts'
import { emphasize, type TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** Every problem with its place, what to do and the sentence, then the count. */
export function renderLibraryReport(report: LibraryReport, style: TerminalStyle): string {
  const { documents, statements, facts, problems } = report
  const looked = `${documents} documents with ${statements.toLocaleString('en')} statements${facts ? ', held against the facts' : ''}`
  return [
    ...problems.map((problem) => renderProblem(problem, style)),
    problems.length === 0 ? `${looked}: no problem.` : `${looked}: ${problems.length} to mend.`,
  ].join('\n')
}

/** One problem: a line with its place, and the sentence below it. */
export function renderProblem({ check, file, line, sentence, advice }: Problem, style: TerminalStyle): string {
  const place = emphasize(line === null ? file : `${file}:${line}`, 'bold', style)
  return [`${place} [${check}] ${advice}`, ...(sentence === null ? [] : [wrap(sentence, style.width, '    ')])].join(
    '\n',
  )
}
