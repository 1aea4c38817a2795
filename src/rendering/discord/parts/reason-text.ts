import { EN } from '../locales/en.ts'
import type { Texts } from '../locales/texts.ts'
import { escapedLine } from '../markup/one-line.ts'

/**
 * Why a question is related or not covered, in the reader's language. An answer carries the reason as an English
 * sentence; ours are known by their wording, any other one is shown as it is.
 */
export function reasonText(reason: string, texts: Texts): string {
  const code = CODES.find((known) => EN.reasons[known] === reason)
  if (code !== undefined) return texts.reasons[code]
  const points = MISSING.exec(reason)?.[1]?.match(/"[^"]+"/g)
  if (points === null || points === undefined) return escapedLine(reason, LONGEST_REASON)
  return texts.reasons.missing(points.map((point) => escapedLine(point.slice(1, -1), LONGEST_POINT)))
}

const CODES = ['off-subject', 'empty', 'advice', 'prediction', 'instruction'] as const
const MISSING = /^The sources have related passages, but none of those found mentions (".+")\.$/
const LONGEST_REASON = 300
const LONGEST_POINT = 60
