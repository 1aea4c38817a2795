import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'
import type { FactFile } from './read-facts.ts'

/** So many words in common with a fact file are no longer our own. */
const LONGEST_RUN = 12

/** Finds stretches that a document has word for word from a fact file, other than names, titles and quotations. */
export function checkWording(documents: readonly LibraryDocument[], files: readonly FactFile[]): Problem[] {
  const runs = new Map<string, string>()
  for (const { file, text } of files) {
    for (const line of text.split('\n')) {
      for (const run of runsOf(wordsOf(line.replace(/\[S\d+\]/g, '')))) runs.set(keyOf(run), file)
    }
  }
  return documents.flatMap(({ file, statements }) =>
    statements.flatMap(({ line, text }): Problem[] => {
      const run = runsOf(wordsOf(withoutQuotations(text))).find((words) => runs.has(keyOf(words)) && !isName(words))
      if (run === undefined) return []
      const advice = `"${run.join(' ')}" stands so in ${runs.get(keyOf(run))}; say it in other words.`
      return [{ check: 'wording', file, line, sentence: text, advice }]
    }),
  )
}

function runsOf(words: readonly string[]): string[][] {
  return words.slice(LONGEST_RUN - 1).map((_, from) => words.slice(from, from + LONGEST_RUN))
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+(?:[.,'’-][\p{L}\d]+)*/gu) ?? []
}

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase()
}

function withoutQuotations(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, ' ')
}

/** A title or a name: every word has a capital or a figure, small words apart. */
function isName(words: readonly string[]): boolean {
  return words.every((word) => /^[\p{Lu}\d]/u.test(word) || SMALL_WORDS.has(word))
}

const SMALL_WORDS: ReadonlySet<string> = new Set('a an and at by for from in of on or the through to with'.split(' '))
