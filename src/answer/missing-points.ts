import type { IndexedPassage } from '../search/search-index.ts'
import type { Evidence } from './evidence.ts'
import { compareFigures } from './figures/compare-figures.ts'
import type { DateFigure, Figure, Identifier } from './figures/figure.ts'
import { findFigures } from './figures/find-figures.ts'
import { findNames, type NameMention } from './names/find-names.ts'
import { isSameName } from './names/same-name.ts'

/**
 * What a question names and the evidence never mentions: elements, countries, organisations and people, years and
 * dates, the numbers of announcements and orders. Headings and titles count as mentions, since the reader sees them.
 *
 * @returns the points as the question writes them, in its order, each once
 */
export function missingPoints(question: string, evidence: readonly Evidence[]): string[] {
  const text = visibleText(evidence)
  const lowerCase = text.toLowerCase()
  // Most of what is asked for stands there word for word; only for the rest is the evidence taken apart.
  const isSpelledOut = ({ text: words }: { text: string }) => lowerCase.includes(words.toLowerCase())
  const names = findNames(question).filter((name) => name.kind !== 'other' && !isSpelledOut(name))
  const figures = findFigures(question)
    .filter(isNamed)
    .filter((figure) => !isSpelledOut(figure))
  const points = [...lackingNames(names, text), ...lackingFigures(figures, text)]
  return [...new Set(points.sort((a, b) => a.start - b.start).map((point) => point.text))]
}

type Point = Pick<NameMention, 'start' | 'text'>

function lackingNames(names: readonly NameMention[], text: string): Point[] {
  if (names.length === 0) return []
  const shown = findNames(text).flatMap(withInnerNames)
  return names.filter((name) => !shown.some((other) => isSameName(other, name)))
}

function lackingFigures(figures: readonly (DateFigure | Identifier)[], text: string): Point[] {
  if (figures.length === 0) return []
  const shown = findFigures(text)
  return figures.filter((figure) => !shown.some((other) => mentions(other, figure)))
}

function visibleText(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.flatMap(({ passages }) => passages.flatMap(visibleTexts)))].join('\n')
}

/** "US Export-Import Bank" mentions the United States too. */
function withInnerNames(name: NameMention): NameMention[] {
  return name.kind === 'organisation' ? [name, ...name.text.split(' ').flatMap(findNames)] : [name]
}

function visibleTexts({ source, passage }: IndexedPassage): string[] {
  const path = source.sections[passage.section]?.path ?? []
  return [source.title, ...path, source.text.slice(passage.start, passage.end)]
}

/** An amount in a question is often what is asked about; a date or a number of a document is what is asked for. */
function isNamed(figure: Figure): figure is DateFigure | Identifier {
  if (figure.kind === 'identifier') return !LOOSE_SCHEMES.has(figure.scheme)
  return figure.kind === 'date' && figure.hasYear
}

/** "Number 2" is mostly a rank, and "3D" or "Q3" no document. */
const LOOSE_SCHEMES: ReadonlySet<string> = new Set(['number', 'code'])

function mentions(shown: Figure, asked: DateFigure | Identifier): boolean {
  if (asked.kind === 'date')
    return shown.kind === 'date' && shown.hasYear && shown.from <= asked.to && shown.to >= asked.from
  return shown.kind === 'identifier' && (compareFigures(shown, asked) === 'agrees' || shown.first === asked.first)
}
