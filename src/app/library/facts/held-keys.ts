import { compareDates } from '../../../answer/figures/compare-dates.ts'
import type { DateFigure } from '../../../answer/figures/figure.ts'
import { tokenize } from '../../../search/lexical/tokenize.ts'
import { type Key, keysOf, wordsOf } from './fact-keys.ts'

/** What a document or a section of one holds of facts, its title and headings included. */
export class HeldKeys {
  readonly #numbers = new Set<number>()
  readonly #identifiers = new Set<string>()
  readonly #names = new Set<string>()
  readonly #words: ReadonlySet<string>
  readonly #terms: ReadonlySet<string>
  readonly #dates: DateFigure[] = []

  constructor(lines: readonly string[]) {
    this.#words = new Set(lines.flatMap(allForms))
    this.#terms = new Set(lines.flatMap(tokenize))
    for (const key of lines.flatMap(keysOf)) this.#add(key)
  }

  /** @returns the share of a text's terms that stand here too, from 0 to 1 */
  shareOf(text: string): number {
    const terms = [...new Set(tokenize(text))]
    return terms.filter((term) => this.#terms.has(term)).length / Math.max(1, terms.length)
  }

  holds(key: Key): boolean {
    switch (key.kind) {
      case 'number':
        // A document may name as a number ("atomic number 39") what the fact only counts.
        return SCALES.some((scale) => this.#numbers.has(key.value * scale)) || this.#identifiers.has(String(key.value))
      case 'identifier':
        return this.#identifiers.has(key.value) || this.#words.has(key.value.toLowerCase())
      case 'name':
        return this.#names.has(key.value) || wordsOf(key.written).every((word) => this.#words.has(word))
      case 'word':
        return this.#words.has(key.value)
      case 'date':
        return this.#dates.some((date) => isInside(date, key.date))
    }
  }

  #add(key: Key): void {
    if (key.kind === 'number') this.#numbers.add(key.value)
    else if (key.kind === 'identifier') this.#identifiers.add(key.value)
    else if (key.kind === 'name') this.#names.add(key.value)
    else if (key.kind === 'date') this.#dates.push(key.date)
  }
}

/** Of "1C902" the reader of names sees "C902"; "South-East" is "Southeast" too. */
function allForms(text: string): string[] {
  return wordsOf(`${text}\n${text.replaceAll('-', '')}`).flatMap((word) => [word, word.replace(/^\d+/, '')])
}

/** A fact may leave to its heading that it counts in thousands or millions. */
const SCALES = [1, 1e3, 1e6, 1e9]

/** A document may be more exact than its fact, never less. */
function isInside(date: DateFigure, fact: DateFigure): boolean {
  return compareDates(date, fact) === 'agrees' && date.to - date.from <= fact.to - fact.from
}
