/**
 * Breaks a text into lines at spaces. Line breaks of the text stay; a word that is longer than a line is not cut, so
 * that addresses can be copied.
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
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && visibleLength(current) + 1 + visibleLength(word) > width) {
      lines.push(current)
      current = word
    } else {
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}

/** Length without the sequences that set text off. */
function visibleLength(text: string): number {
  return text.replaceAll(SEQUENCE, '').length
}

const ESCAPE = String.fromCharCode(27)
const SEQUENCE = new RegExp(`${ESCAPE}\\[\\d+m`, 'g')
