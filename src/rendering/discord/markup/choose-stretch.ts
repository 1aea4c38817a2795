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
 * words that answer are not among them, from the first sentence that has some. A single sentence that is too long is
 * cut between words.
 *
 * @param ranges the words that answer
 * @param limit in code points after escaping
 */
export function chooseStretch(text: string, ranges: readonly (readonly [number, number])[], limit: number): Stretch {
  if (cost(text) <= limit) return { start: 0, end: text.length }
  const sentences = sentencesOf(text)
  const fromStart = grow(text, sentences, 0, limit)
  const answering = (stretch: Stretch) => ranges.some(([start, end]) => start < stretch.end && end > stretch.start)
  if (ranges.length === 0 || answering(fromStart)) return fromStart
  const first = sentences.findIndex(answering)
  return first < 0 ? fromStart : grow(text, sentences, first, limit)
}

function grow(text: string, sentences: readonly Stretch[], first: number, limit: number): Stretch {
  const start = first === 0 ? 0 : (sentences[first]?.start ?? 0)
  let end = start
  for (const sentence of sentences.slice(first)) {
    if (cost(text.slice(start, sentence.end)) > limit) break
    end = sentence.end
  }
  return end > start ? { start, end } : { start, end: start + cutAt(text.slice(start), limit, cost) }
}

/**
 * The last sentences of a text.
 *
 * @param limit in code points after escaping
 * @returns where they begin; within the last one, between words, where it alone is too long
 */
export function chooseEnd(text: string, limit: number): number {
  if (cost(text) <= limit) return 0
  const starts = sentencesOf(text).map(({ start }) => start)
  const fitting = starts.find((start) => start > 0 && cost(text.slice(start)) <= limit)
  return fitting ?? tail(text, limit)
}

function tail(text: string, limit: number): number {
  let start = text.length
  let used = 0
  for (const codePoint of [...text].reverse()) {
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

/** What a text takes in a block quote: it is escaped, and each line gets two characters more. */
function cost(text: string): number {
  return lengthOf(escapeForDiscord(text)) + 2 * (text.split('\n').length - 1)
}
