import type { FigureDraft, FigureReading } from './figure.ts'
import { SCHEMES } from './schemes.ts'
import { singular } from './singular.ts'
import type { Token } from './tokenise.ts'

/** Codes that speak for themselves: digits with one or two capitals glued to them ("45X", "1260H"). */
const CODE_LETTERS = /^[A-Z]{1,2}\d?$/
/** Words that a scheme begins with, so that most tokens are passed over at once. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...SCHEMES.keys()].map((phrase) => phrase.split(' ')[0]!))

const CASE_NUMBER = /^DS\d{2,4}$/
/** Letters that make a unit of the digits before them. */
const UNIT_LETTERS: ReadonlySet<string> = new Set([
  'B',
  'K',
  'M',
  'T',
  'MT',
  'MW',
  'GW',
  'BN',
  'MN',
  'TN',
  'V',
  'A',
  'W',
])

/**
 * Reads the number of a document, law, case or tariff line, or a list of them ("Announcements 55-58, 61 and 62").
 * @param tokens of the text
 * @param at index of the first token of its scheme ("Announcement", "EO", "HS")
 */
export function readIdentifier(tokens: readonly Token[], at: number): FigureReading | null {
  const scheme = readScheme(tokens, at)
  if (scheme === null) return readCode(tokens, at)
  const figures: FigureDraft[] = []
  let start = at
  let next = scheme.next
  for (;;) {
    const first = readNumber(tokens, next)
    if (first === null) break
    const dash =
      tokens[first.next]?.text === '-' || tokens[first.next]?.text === '–' || tokens[first.next]?.lower === 'to'
    const last = dash ? readNumber(tokens, first.next + 1) : null
    const span = last !== null && Number(last.number) > Number(first.number) ? last : first
    const range = { start: tokens[start]!.start, end: tokens[span.next - 1]!.end }
    figures.push({ kind: 'identifier', scheme: scheme.name, first: first.number, last: span.number, ...range })
    next = span.next
    const joint = readListJoint(tokens, next)
    if (joint === null || !scheme.listed) break
    start = joint
    if (readNumber(tokens, joint) === null) break
    next = joint
  }
  return figures.length === 0 ? null : { figures, next }
}

function readScheme(tokens: readonly Token[], at: number): { name: string; listed: boolean; next: number } | null {
  const token = tokens[at]
  if (token === undefined || !FIRST_WORDS.has(singular(token.lower))) return null
  for (const length of [3, 2, 1]) {
    const words = tokens.slice(at, at + length)
    if (words.length < length) continue
    const phrase = words.map((word) => singular(word.lower)).join(' ')
    const name = SCHEMES.get(phrase)
    if (name !== undefined) return { name, ...skipNumberSign(tokens, at + length, token) }
  }
  return null
}

/** "No.", "Nos.", "number", "#" between a scheme and its number; a capitalised or plural scheme may head a list. */
function skipNumberSign(tokens: readonly Token[], at: number, scheme: Token): { listed: boolean; next: number } {
  const listed = scheme.lower.endsWith('s') || tokens[at]?.lower === 'nos'
  const sign = tokens[at]?.lower
  if (sign === 'no' || sign === 'nos') return { listed, next: tokens[at + 1]?.text === '.' ? at + 2 : at + 1 }
  return { listed, next: sign === 'number' || sign === '#' || (sign === '.' && tokens[at]?.glued) ? at + 1 : at }
}

function readNumber(tokens: readonly Token[], at: number): { number: string; next: number } | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.includes(',')) return null
  const behind = tokens[at + 1]
  const suffix = behind?.glued === true && CODE_LETTERS.test(behind.text) ? behind.text : ''
  return { number: token.text + suffix, next: suffix === '' ? at + 1 : at + 2 }
}

/** Index of the next number of a list behind ", " or "and"; null where the list ends. */
function readListJoint(tokens: readonly Token[], at: number): number | null {
  const comma = tokens[at]?.text === ',' ? 1 : 0
  const and = ['and', 'or', '&'].includes(tokens[at + comma]?.lower ?? '') ? 1 : 0
  if (comma + and === 0) return null
  const number = tokens[at + comma + and]
  return number?.kind === 'number' && number.text.length <= 3 ? at + comma + and : null
}

function readCode(tokens: readonly Token[], at: number): FigureReading | null {
  const token = tokens[at]!
  const range = (next: number) => ({ start: token.start, end: tokens[next - 1]!.end })
  if (token.kind === 'word' && CASE_NUMBER.test(token.text)) {
    return { figures: [code('case', token.text.slice(2), range(at + 1))], next: at + 1 }
  }
  const letters = tokens[at + 1]
  if (token.kind !== 'number' || letters?.glued !== true || !CODE_LETTERS.test(letters.text)) return null
  if (UNIT_LETTERS.has(letters.text)) return null
  return { figures: [code('code', token.text + letters.text, range(at + 2))], next: at + 2 }
}

function code(scheme: string, number: string, range: { start: number; end: number }): FigureDraft {
  return { kind: 'identifier', scheme, first: number, last: number, ...range }
}
