import { escapeForDiscord } from './escape.ts'

/**
 * Escapes a text and sets ranges of it in bold. Whatever the ranges are, the text stays as it is: they may overlap,
 * lie outside or cut a character in two. Line by line, so that no bold runs over a line's end.
 *
 * @param ranges `[start, end)` in UTF-16 code units
 */
export function markRanges(text: string, ranges: readonly (readonly [number, number])[]): string {
  let marked = ''
  let position = 0
  for (const [start, end] of settle(text, ranges)) {
    marked += escapeForDiscord(text.slice(position, start))
    marked += text.slice(start, end).split('\n').map(bold).join('\n')
    position = end
  }
  return marked + escapeForDiscord(text.slice(position))
}

/** Sorted, inside the text, without overlaps; ranges with nothing but a space between them become one. */
function settle(text: string, ranges: readonly (readonly [number, number])[]): [number, number][] {
  const settled: [number, number][] = []
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const start = whole(text, Math.max(0, from))
    const end = whole(text, Math.min(text.length, to))
    if (!(start < end)) continue
    const last = settled.at(-1)
    if (last !== undefined && (start <= last[1] || text.slice(last[1], start) === ' ')) last[1] = Math.max(last[1], end)
    else settled.push([start, end])
  }
  return settled
}

/** Moves an offset out of the middle of a surrogate pair. */
function whole(text: string, offset: number): number {
  const at = Math.trunc(offset)
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
}

/** Space at the ends stays outside; nothing but space is not set in bold. */
function bold(text: string): string {
  const core = text.trim()
  if (core === '') return escapeForDiscord(text)
  const start = text.indexOf(core)
  return `${text.slice(0, start)}**${escapeForDiscord(core)}**${text.slice(start + core.length)}`
}
