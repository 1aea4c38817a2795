import type { Block, Source } from '../sources/source.ts'
import { type Range, splitSentences } from '../sources/split-sentences.ts'
import type { Passage } from './passage.ts'

/** A longer statement is cut: tokenizers slow down on long text without spaces. In UTF-16 code units. */
export const MAX_PASSAGE_LENGTH = 4_000

/**
 * Cuts a source's canonical text into passages of one statement each: a sentence, a table row as a whole, a stretch
 * of code as a whole. Every passage is an exact slice inside one block.
 */
export function cutPassages(source: Pick<Source, 'text' | 'blocks'>): Passage[] {
  return source.blocks.flatMap((block) =>
    statements(source.text, block)
      .flatMap((range) => limitLength(source.text, range))
      .map((range) => ({ ...range, section: block.section, page: block.page, context: block.context })),
  )
}

function statements(text: string, block: Block): Range[] {
  if (block.kind === 'table-row' || block.kind === 'code') return [{ start: block.start, end: block.end }]
  return splitSentences(text.slice(block.start, block.end)).map(({ start, end }) => ({
    start: start + block.start,
    end: end + block.start,
  }))
}

/** Cuts an overlong range at the last white space that fits, else at the last whole character. */
function limitLength(text: string, range: Range): Range[] {
  const pieces: Range[] = []
  let { start } = range
  while (range.end - start > MAX_PASSAGE_LENGTH) {
    const end = start + cutPoint(text.slice(start, start + MAX_PASSAGE_LENGTH))
    pieces.push({ start, end: start + text.slice(start, end).trimEnd().length })
    start = end + leadingSpace(text, end)
  }
  return start < range.end ? [...pieces, { start, end: range.end }] : pieces
}

function cutPoint(window: string): number {
  const space = window.search(/\s\S*$/)
  if (space > 0) return space
  const last = window.charCodeAt(window.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? window.length - 1 : window.length
}

function leadingSpace(text: string, index: number): number {
  let end = index
  while (/\s/.test(text.charAt(end))) end += 1
  return end - index
}
