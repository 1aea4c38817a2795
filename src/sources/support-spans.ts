import type { ReferenceSpan } from './source.ts'
import type { Range } from './split-sentences.ts'

/** A footnote mark taken out of the text: where it stood and which reference it named. */
export interface FootnoteMark {
  referenceId: string
  /** Offset into the text without marks. */
  position: number
}

/**
 * Says which words each footnote mark supports: from the beginning of the sentence that the mark stands in or closes,
 * or from the mark before it in the same sentence, up to the mark. Marks at one place support the same words.
 *
 * @param sentences the sentences of one block, in order, in the offsets of the marks
 * @param marks the block's marks, in order
 */
export function supportSpans(sentences: readonly Range[], marks: readonly FootnoteMark[]): ReferenceSpan[] {
  const spans: ReferenceSpan[] = []
  let group = { position: -1, start: -1 }
  let next = 0
  for (const { referenceId, position } of marks) {
    if (position !== group.position) {
      while (next < sentences.length && (sentences[next]?.start ?? position) < position) next += 1
      const sentence = sentences[next - 1]
      if (sentence === undefined) continue
      const continues = group.position > sentence.start && group.position < sentence.end
      group = { position, start: continues ? group.position : sentence.start }
    }
    spans.push({ referenceId, start: group.start, end: position })
  }
  return spans
}
