/** How text is set on a terminal. */
export interface TerminalStyle {
  /** Columns of a line. */
  width: number
  /** Whether the terminal shows colours and bold. */
  colour: boolean
}

export type Emphasis = 'bold' | 'dim' | 'green' | 'yellow' | 'red'

/** Sets a text off, where the terminal can. */
export function emphasize(text: string, emphasis: Emphasis, style: TerminalStyle): string {
  if (!style.colour) return text
  const [on, off] = SEQUENCES[emphasis]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

/** Select Graphic Rendition parameters (ECMA-48, 8.3.117): on and off. */
const SEQUENCES: Readonly<Record<Emphasis, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
  yellow: [33, 39],
  red: [31, 39],
}
