import { ORDINARY_WORDS } from '../../../answer/names/ordinary-words.ts'
import type { LibraryDocument } from '../library-document.ts'

/** One way to write a name or a word, and where it is written so. */
export interface Spelling {
  /** As written. */
  written: string
  /** Each document once, with the first line. */
  places: ReadonlyMap<LibraryDocument, { line: number; text: string }>
  /** Whether a document of the glossary has it. */
  inGlossary: boolean
}

/** All words of the library, and the names among them: runs of capitalised words. */
export interface NameInventory {
  /** Words without a capital. */
  words: readonly Spelling[]
  /** Names of one to `LONGEST_NAME` words; of a longer run every part of that length. */
  names: readonly Spelling[]
}

/** Collects the words and names of all statements. */
export function takeInventory(documents: readonly LibraryDocument[]): NameInventory {
  const words = new Collection()
  const names = new Collection()
  for (const document of documents) {
    for (const { line, text } of document.statements) {
      for (const [word] of text.matchAll(WORD)) if (isLower(word)) words.add(word, document, line, text)
    }
  }
  for (const document of documents) {
    for (const { line, text } of document.statements) {
      for (const name of namesOf(text, (word) => words.has(word))) names.add(name, document, line, text)
    }
  }
  return { words: words.spellings(), names: names.spellings() }
}

/** Two capitalised words are compared with one ("Sea Drift", "Seadrift"), and names like those of people have three. */
const LONGEST_NAME = 3
const WORD = /\p{L}[\p{L}\p{M}]*/gu
const NAME_RUN = /\p{Lu}[\p{L}\p{M}\d]*(?:[ -]\p{Lu}[\p{L}\p{M}\d]*)*/gu

function isLower(word: string): boolean {
  return word === word.toLowerCase()
}

/** The first word of a sentence has its capital from there when it is a common word. */
function namesOf(text: string, isCommon: (word: string) => boolean): string[] {
  return [...text.matchAll(NAME_RUN)].flatMap(({ 0: run, index }) => {
    const parts = run.split(/(?<=[ -])/)
    const first = (parts[0] ?? '').trim().toLowerCase()
    const opensOnly = index <= 1 && (isCommon(first) || ORDINARY_WORDS.has(first))
    return windows(opensOnly ? parts.slice(1) : parts)
  })
}

function windows(parts: readonly string[]): string[] {
  return parts.flatMap((_part, from) =>
    Array.from({ length: Math.min(LONGEST_NAME, parts.length - from) }, (_, count) =>
      parts
        .slice(from, from + count + 1)
        .join('')
        .replace(/[ -]$/, ''),
    ),
  )
}

class Collection {
  readonly #spellings = new Map<string, Map<LibraryDocument, { line: number; text: string }>>()

  has(written: string): boolean {
    return this.#spellings.has(written)
  }

  add(written: string, document: LibraryDocument, line: number, text: string): void {
    const places = this.#spellings.get(written) ?? new Map()
    if (!places.has(document)) places.set(document, { line, text })
    this.#spellings.set(written, places)
  }

  spellings(): Spelling[] {
    return [...this.#spellings].map(([written, places]) => ({
      written,
      places,
      inGlossary: [...places.keys()].some(({ source }) => source.topics.includes('glossary')),
    }))
  }
}
