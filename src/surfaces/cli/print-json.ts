import type { CommandContext } from './context.ts'

/** Prints exactly one JSON document: on one line in a batch, else spread out for people. */
export function printJson(context: CommandContext, document: unknown, oneLine = false): void {
  context.print(oneLine ? JSON.stringify(document) : JSON.stringify(document, null, 2))
}
