import { findFigures } from './figures/find-figures.ts'
import { findNames, type NameKind } from './names/find-names.ts'

/**
 * Finds the words of a quote that are of the kind asked for: dates for "when", amounts for "how much", names for
 * "who" and "which country", words of state for "still in force".
 *
 * @returns ranges `[start, end)` of the quote in order, without overlap; none where the question asks for no such kind
 */
export function highlight(question: string, quote: string): [number, number][] {
  const kinds = KINDS.filter(([pattern]) => pattern.test(question)).map(([, kind]) => kind)
  const ranges = kinds.flatMap((kind) => FINDERS[kind](quote, question))
  return withoutOverlap(ranges)
}

type AskedKind = 'date' | 'amount' | 'country' | 'element' | 'actor' | 'state'
type Range = [start: number, end: number]

const KINDS: readonly (readonly [RegExp, AskedKind])[] = [
  [
    /\b(?:when|since|until|what (?:date|day|month|year)|which (?:date|day|month|year)|how long|deadline|expires?)\b/i,
    'date',
  ],
  [
    /\b(?:how (?:much|many|large|big|high|low|bad|far|dependent)|what (?:share|percentage|percent|price|number|amount|part)|costs?|prices?|worth|tonnes?|tons|percent|money|budget)\b|%/i,
    'amount',
  ],
  [/\b(?:which|what) (?:\w+ )?(?:countr(?:y|ies)|states?|nations?|members?)\b/i, 'country'],
  [/\b(?:which|what) (?:\w+ )?(?:elements?|metals?|minerals?|rare earths?|materials?)\b/i, 'element'],
  [/\b(?:who|whom|whose|which (?:\w+ )?(?:compan(?:y|ies)|firms?|agenc(?:y|ies)|banks?|ministry))\b/i, 'actor'],
  [
    /\b(?:still|yet|in force|lifted|suspended|paused|over|banned|allowed|legal|now|again|status|dead|replaced)\b/i,
    'state',
  ],
]

const FINDERS: Readonly<Record<AskedKind, (quote: string, question: string) => Range[]>> = {
  date: (quote) => figures(quote, 'date'),
  amount: (quote) => figures(quote, 'number'),
  country: (quote, question) => names(quote, question, ['country']),
  element: (quote, question) => names(quote, question, ['element']),
  actor: (quote, question) => names(quote, question, ['organisation', 'person', 'country']),
  state: (quote) => Array.from(quote.matchAll(STATE_WORDS), (match) => [match.index, match.index + match[0].length]),
}

const STATE_WORDS =
  /\b(?:(?:remains?|is|are|was|were|stays?) )?(?:not )?(?:in force|suspended|paused|lifted|repealed|superseded|banned|prohibited|in effect|proposed|adopted|abolished|cancelled|withdrawn)\b/gi

function figures(quote: string, kind: 'date' | 'number'): Range[] {
  return findFigures(quote)
    .filter((figure) => figure.kind === kind)
    .map(({ start, end }) => [start, end])
}

/** A name that the question itself holds is not what it asks for. */
function names(quote: string, question: string, kinds: readonly NameKind[]): Range[] {
  const known = new Set(findNames(question).map(({ key }) => key))
  return findNames(quote)
    .filter(({ kind, key }) => kinds.includes(kind) && !known.has(key))
    .map(({ start, end }) => [start, end])
}

function withoutOverlap(ranges: readonly Range[]): Range[] {
  const kept: Range[] = []
  for (const range of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range)
  }
  return kept
}
