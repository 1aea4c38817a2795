import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'

/** Finds sentences that stand word for word in two places: a correction of one would leave the other as it was. */
export function checkDuplicates(documents: readonly LibraryDocument[]): Problem[] {
  const first = new Map<string, string>()
  const problems: Problem[] = []
  for (const { file, statements } of documents) {
    for (const { line, text } of statements) {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      const key = words.join(' ')
      const place = first.get(key)
      if (place === undefined) {
        first.set(key, `${file}:${line}`)
        continue
      }
      const advice = `The same sentence stands in ${place}; keep one, or say here what this document adds.`
      problems.push({ check: 'duplicates', file, line, sentence: text, advice })
    }
  }
  return problems
}
