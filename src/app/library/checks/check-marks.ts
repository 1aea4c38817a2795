import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'

/** Finds statements that no footnote mark closes: a reader could not tell which publication they rest on. */
export function checkMarks({ file, source, statements }: LibraryDocument): Problem[] {
  return statements
    .filter((statement) => {
      const spans = source.referenceSpans.filter(({ start, end }) => start < statement.end && end > statement.start)
      // In a row of a table a mark belongs to a cell.
      return !spans.some(({ end }) => statement.kind === 'table-row' || end >= statement.end)
    })
    .map(({ line, text }) => ({
      check: 'marks',
      file,
      line,
      sentence: text,
      advice: 'No mark such as [^s1] closes this sentence; add the reference that it rests on.',
    }))
}
