import type { CommandContext } from './context.ts'

/** Prints exactly one JSON document: on one line in a batch, else spread out for people. */
export function printJson(context: CommandContext, document: unknown, oneLine = false): void {
  const text = oneLine ? JSON.stringify(document) : JSON.stringify(document, null, 2)
  context.print(text.replace(UNSAFE, escapeCharacter))
}

/** What JSON may hold as it is and a terminal should not see: delete, C1 controls and bidirectional marks. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
