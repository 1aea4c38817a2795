/** @returns the number of lines that the front matter takes, its fences included; 0 where there is none */
export function bodyLines(lines: readonly string[]): number {
  return lines[0]?.trim() === '---' ? lines.indexOf('---', 1) + 1 : 0
}

/**
 * Finds the line of a file that each statement begins on. Statements come in the order of the file, so each is looked
 * for from the line of the one before; one that markup hides is put there too.
 *
 * @param from number of lines to pass over
 * @returns line numbers from 1
 */
export function locateLines(lines: readonly string[], from: number, statements: readonly string[]): number[] {
  const plain = lines.map(withoutMarks)
  let line = from
  let column = 0
  return statements.map((statement) => {
    const opening = withoutMarks(statement).slice(0, OPENING_LENGTH).trimEnd()
    for (let at = line; at < plain.length; at++) {
      const found = (plain[at] ?? '').indexOf(opening, at === line ? column : 0)
      if (found < 0) continue
      line = at
      column = found + 1
      break
    }
    return line + 1
  })
}

/** Enough to tell statements of a document apart, and short enough to end before most line breaks. */
const OPENING_LENGTH = 40

function withoutMarks(line: string): string {
  return line
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/[*_`]|(?<=^|\|)\s+|\s+(?=\||$)/g, '')
    .replace(/\s*\|\s*/g, '|')
    .replace(/\s+/g, ' ')
}
