import { splitSentences } from '../../../sources/split-sentences.ts'
import { cutAt } from './cut-at.ts'
import { escapeForDiscord } from './escape.ts'
import { lengthOf } from './length.ts'

/** A stretch `[start, end)` of a text, in UTF-16 code units. */
export interface Stretch {
  start: number
  end: number
}

/**
 * The part of a text that is shown when there is not room for all: whole sentences from the beginning, or, when the
 * words that answer are not among them, from the sentence of the first of them. A single sentence that is too long is
 * cut between words.
 *
 * @param ranges the words that answer
 * @param limit in code points after escaping
 */
export function chooseStretch(text: string, ranges: readonly (readonly [number, number])[], limit: number): Stretch {
  if (holds(text, limit)) return { start: 0, end: text.length }
  const fromStart = grow(text, 0, limit)
  const answers = ranges.filter(([start, end]) => start < end && end > 0 && start < text.length)
  if (answers.length === 0 || answers.some(([start]) => start < fromStart.end)) return fromStart
  const first = Math.min(...answers.map(([start]) => start))
  return grow(text, sentenceStart(text, first, limit), limit)
}

/**
 * The last sentences of a text.
 *
 * @param limit in code points after escaping
 * @returns where they begin; within the last one, between words, where it alone is too long
 */
export function chooseEnd(text: string, limit: number): number {
  if (holds(text, limit)) return 0
  const offset = text.length - window(limit)
  const starts = sentencesOf(text.slice(Math.max(0, offset))).map(({ start }) => start + Math.max(0, offset))
  const fitting = starts.find((start) => start > Math.max(0, offset) && cost(text.slice(start)) <= limit)
  return fitting ?? tail(text, limit)
}

function grow(text: string, start: number, limit: number): Stretch {
  const rest = text.slice(start, start + window(limit))
  let end = 0
  let used = 0
  for (const sentence of sentencesOf(rest)) {
    used += cost(rest.slice(end, sentence.end))
    if (used > limit) break
    end = sentence.end
  }
  return { start, end: start + (end > 0 ? end : cutAt(rest, limit, cost)) }
}

/** Where the sentence begins that holds an offset; the offset itself where that would be too far back to show both. */
function sentenceStart(text: string, offset: number, limit: number): number {
  const from = Math.max(0, offset - Math.floor(limit / 2))
  const starts = sentencesOf(text.slice(from, offset + 1)).map(({ start }) => from + start)
  const start = starts.at(-1) ?? from
  return start === from && from > 0 ? whole(text, offset) : start
}

/** Moves an offset out of the middle of a surrogate pair. */
function whole(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset
}

function tail(text: string, limit: number): number {
  let start = text.length
  let used = 0
  for (const codePoint of [...text.slice(-window(limit))].reverse()) {
    used += cost(codePoint)
    if (used > limit) break
    start -= codePoint.length
  }
  const space = text.slice(start).search(/\s/)
  return space < 0 ? start : start + space + 1
}

function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    for (const { start, end } of splitSentences(line)) sentences.push({ start: offset + start, end: offset + end })
    offset += line.length + 1
  }
  return sentences
}

/** So many code units never fit, since a code point has at most two: more need not be looked at. */
function window(limit: number): number {
  return 2 * limit + 2
}

function holds(text: string, limit: number): boolean {
  return text.length < window(limit) && cost(text) <= limit
}

/** What a text takes in a block quote: it is escaped, and each line gets two characters more. */
function cost(text: string): number {
  return lengthOf(escapeForDiscord(text)) + 2 * (text.split('\n').length - 1)
}
