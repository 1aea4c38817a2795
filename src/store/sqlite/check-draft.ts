import { OperatorError } from '../../errors/operator-error.ts'
import type { StoredPassage, StoredSource } from '../store.ts'

/** Refuses, with `OperatorError` `invalid-draft`, a source version that could not be kept or quoted exactly. */
export function checkSource(source: StoredSource): void {
  const { id, text } = source
  if (LONE_SURROGATE.test(text)) throw invalidDraft(`the text of ${id} has half a character`, { id })
  for (const passage of source.passages) {
    if (isSlice(passage, text) && passage.section in source.sections) continue
    const { start, end, section } = passage
    const finding = `a passage of ${id} is no part of its text: characters ${start} to ${end} of ${text.length}, section ${section}`
    throw invalidDraft(finding, { id, start, end, section, characters: text.length })
  }
}

/** @returns the error for a draft that contradicts itself or the store */
export function invalidDraft(finding: string, evidence: Readonly<Record<string, unknown>>): OperatorError {
  const message = `The new generation is refused: ${finding}. Nothing was changed; this is a fault of the program, please report it.`
  return new OperatorError('invalid-draft', message, { evidence })
}

/** The database keeps UTF-8, which has no form for half of a surrogate pair. */
const LONE_SURROGATE = /\p{Surrogate}/u

function isSlice({ start, end }: StoredPassage, text: string): boolean {
  const inside = Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start < end
  return inside && end <= text.length && !splitsCharacter(text, start) && !splitsCharacter(text, end)
}

function splitsCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff
}
