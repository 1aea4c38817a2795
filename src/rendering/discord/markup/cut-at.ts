import { lengthOf } from './length.ts'

/**
 * Where a text is cut so that at most `limit` code points are left: at a space in the last third, else between two
 * characters as a reader sees them (UAX #29), else, where one such character is longer than all that may be left,
 * between code points.
 *
 * @param measure what a piece counts; its code points unless told otherwise
 * @returns an offset in UTF-16 code units
 */
export function cutAt(text: string, limit: number, measure: (piece: string) => number = lengthOf): number {
  const end = fitting(GRAPHEMES.segment(text), limit, measure)
  if (end === text.length) return end
  if (end === 0) return fitting(codePoints(text), limit, measure)
  if (/\s/.test(text.charAt(end))) return end
  const space = text.slice(0, end).search(/\s\S*$/)
  return space > (end * 2) / 3 ? space : end
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

function fitting(pieces: Iterable<{ segment: string }>, limit: number, measure: (piece: string) => number): number {
  let used = 0
  let end = 0
  for (const { segment } of pieces) {
    used += measure(segment)
    if (used > limit) break
    end += segment.length
  }
  return end
}

function* codePoints(text: string): Generator<{ segment: string }> {
  for (const segment of text) yield { segment }
}
