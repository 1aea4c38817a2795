import { GLUED_SCALES, SCALES, SMALL_NUMBERS } from './number-words.ts'
import type { Token } from './tokenise.ts'

/** A number without its unit. */
export interface NumberReading {
  value: number
  /** Worth of the last digit that counts. */
  step: number
  /** What the digits were multiplied with; 1 where no scale follows. */
  scale: number
  /** Whether it is written in words. */
  spelled: boolean
  next: number
}

/**
 * A round number states its zeros or not, nobody knows: its precision is the worth of its last digit that is not zero,
 * but never coarser than this share of the number ("70 %" covers 69, not 66).
 */
const ROUND_NUMBER_SHARE = 0.05

/**
 * Reads a number in digits or words with the scale behind it ("1,650 million", "twenty-five", "12bn").
 * @param tokens of the text
 * @param at index of the first token of the number
 * @param money whether a currency stands before it, so that "$5m" means millions and not metres
 */
export function readNumber(tokens: readonly Token[], at: number, money: boolean): NumberReading | null {
  const token = tokens[at]
  if (token === undefined) return null
  const plain = token.kind === 'number' ? readDigits(token, at) : readWords(tokens, at)
  return plain === null ? null : readScale(tokens, plain, money)
}

function readDigits(token: Token, at: number): NumberReading | null {
  const digits = token.text.replace(/[,\u00a0\u202f]/g, '')
  const value = Number(digits)
  if (!Number.isFinite(value)) return null
  return { value, step: stepOf(digits, value), scale: 1, spelled: false, next: at + 1 }
}

function stepOf(digits: string, value: number): number {
  const point = digits.indexOf('.')
  if (point !== -1) return 10 ** -(digits.length - point - 1)
  let zeros = 0
  while (zeros < digits.length - 1 && digits[digits.length - 1 - zeros] === '0') zeros++
  return zeros === 0 ? 1 : Math.max(1, Math.min(10 ** zeros, value * ROUND_NUMBER_SHARE))
}

function readWords(tokens: readonly Token[], at: number): NumberReading | null {
  const article = tokens[at]?.lower === 'a'
  if (article) {
    const scale = SCALES.get(tokens[at + 1]?.lower ?? '')
    return scale === undefined ? null : { value: 1, step: 1, scale: 1, spelled: true, next: at + 1 }
  }
  let next = at
  let value = 0
  let ten = false
  for (;;) {
    const token = tokens[next]
    const small = SMALL_NUMBERS.get(token?.lower ?? '')
    if (small !== undefined && (next === at || (ten && small < 10) || value % 100 === 0)) {
      value += small
      ten = small >= 20
      next++
    } else if (token?.lower === 'hundred' && next > at && value < 100) {
      value *= 100
      ten = false
      next++
    } else if (isJoint(tokens, next, ten, value) && next > at) {
      next++
    } else {
      break
    }
  }
  return next === at ? null : { value, step: 1, scale: 1, spelled: true, next }
}

/** The hyphen of "twenty-five" and the "and" of "one hundred and five". */
function isJoint(tokens: readonly Token[], at: number, ten: boolean, value: number): boolean {
  const small = SMALL_NUMBERS.get(tokens[at + 1]?.lower ?? '')
  if (small === undefined) return false
  const sign = tokens[at]?.lower
  return (sign === '-' && ten && small < 10) || (sign === 'and' && value >= 100 && value % 100 === 0)
}

function readScale(tokens: readonly Token[], plain: NumberReading, money: boolean): NumberReading {
  const reading = { ...plain }
  for (let times = 0; times < 2; times++) {
    const hyphen = tokens[reading.next]?.text === '-' && tokens[reading.next]?.glued ? 1 : 0
    const token = tokens[reading.next + hyphen]
    const scale = token === undefined ? undefined : (SCALES.get(token.lower) ?? letterScale(tokens, reading, money))
    if (scale === undefined) break
    reading.scale *= scale
    reading.next += hyphen + 1
  }
  reading.value *= reading.scale
  reading.step *= reading.scale
  return reading
}

/** Letters count where they are glued to digits, or stand behind an amount of money ("EUR 300 m"). */
function letterScale(tokens: readonly Token[], reading: NumberReading, money: boolean): number | undefined {
  const token = tokens[reading.next]
  if (token === undefined || reading.spelled || (!token.glued && !money)) return undefined
  if (token.text === 'k' && token.glued) return GLUED_SCALES.get('k')
  const behind = tokens[reading.next + 1]?.lower ?? ''
  return money || behind === 't' || behind.startsWith('ton') ? GLUED_SCALES.get(token.lower) : undefined
}
