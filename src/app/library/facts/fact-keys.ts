import type { DateFigure, Figure } from '../../../answer/figures/figure.ts'
import { findFigures } from '../../../answer/figures/find-figures.ts'
import { findNames, type NameMention } from '../../../answer/names/find-names.ts'
import { ORDINARY_ENDINGS } from '../../../answer/names/ordinary-words.ts'

/** What a document must hold to hold a fact: a number, a date, the number of a measure, a name, or a word of one. */
export type Key = { written: string } & (
  | { kind: 'number'; value: number }
  | { kind: 'date'; date: DateFigure }
  | { kind: 'identifier'; value: string }
  | { kind: 'name'; value: string }
  | { kind: 'word'; value: string }
)

/**
 * The figures, dates and names of a text. A name that a table knows is one key in all its forms; of any other each
 * word is one, unless it only opens a sentence or is an abbreviation that documents spell out.
 */
export function keysOf(text: string): Key[] {
  return [...findFigures(text).flatMap(figureKeys), ...findNames(text).flatMap((name) => nameKeys(name, text))]
}

function figureKeys(figure: Figure): Key[] {
  const written = figure.text
  if (figure.kind === 'date') return [{ kind: 'date', date: figure, written }]
  if (figure.kind === 'number') {
    return [...new Set([figure.low, figure.high])].map((value) => ({ kind: 'number', value, written }))
  }
  return [...new Set([figure.first, figure.last])].map((value) => ({ kind: 'identifier', value, written }))
}

function nameKeys({ key, kind, start, text: written }: NameMention, text: string): Key[] {
  if (kind !== 'other') return [{ kind: 'name', value: key, written }]
  const words = wordsOf(key).filter((word) => word.length >= SHORTEST_WORD && !SPELT_OUT.has(word))
  const opens = /(?:^|[.;:]\s)$/.test(text.slice(0, start))
  if (opens && ORDINARY_ENDINGS.test(words[0] ?? '')) words.shift()
  const opensOnly = opens && words.length === 1 && !/\p{Lu}|\d/u.test(written.slice(1))
  return opensOnly ? [] : words.map((value) => ({ kind: 'word', value, written: value }))
}

/** @returns the words of a text in lower case, with digits that belong to them */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

const SHORTEST_WORD = 3

/** Abbreviations that documents write as words. */
const SPELT_OUT: ReadonlySet<string> = new Set('ceo cfo evs mou mous ngo ngos nos'.split(' '))
