/**
 * Breaks a text into lines at spaces. Line breaks of the text and spaces that a line begins with stay; a word that is
 * longer than a line is not cut, so that addresses can be copied.
 *
 * @param indent written before every line
 */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, Math.max(20, width - indent.length)))
    .map((lines) => lines.map((line) => `${indent}${line}`.trimEnd()).join('\n'))
    .join('\n')
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = []
  // Null where a line is to begin, which is not the same as one that begins with a space.
  let current: string | null = null
  for (const word of line.split(' ')) {
    if (current === null && word === '' && lines.length > 0) continue
    const longer: string = current === null ? word : `${current} ${word}`
    if (current !== null && current.trim() !== '' && visibleLength(longer) > width) {
      lines.push(current)
      current = word === '' ? null : word
    } else {
      current = longer
    }
  }
  return current === null ? lines : [...lines, current]
}

/** Length without the sequences that set text off. */
function visibleLength(text: string): number {
  return text.replaceAll(SEQUENCE, '').length
}

const ESCAPE = String.fromCharCode(27)
const SEQUENCE = new RegExp(`${ESCAPE}\\[\\d+m`, 'g')
