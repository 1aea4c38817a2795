import type { Excerpt } from '../../answer/answer.ts'
import { emphasize, type TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** One quote with its citation, as a block of lines. */
export function renderExcerpt(excerpt: Excerpt, style: TerminalStyle): string {
  const { source, location } = excerpt
  const place = [source.title, ...location.section].join(' › ')
  const page = location.page === null ? '' : `, page ${location.page}`
  const lines = [
    wrap(`${excerpt.number}. ${emphasize(place + page, 'bold', style)}`, style.width),
    wrap(markHighlights(excerpt, style), style.width, QUOTE_INDENT),
    wrap(emphasize(describeSource(excerpt), 'dim', style), style.width, INDENT),
    ...excerpt.references.map((reference) => wrap(describeReference(reference), style.width, INDENT)),
  ]
  if (excerpt.link !== null) lines.push(`${INDENT}${excerpt.link}`)
  return lines.join('\n')
}

const INDENT = '   '
const QUOTE_INDENT = '   │ '

/** Sets the words that answer off. Whatever the ranges are, the text stays as it is. */
function markHighlights(excerpt: Excerpt, style: TerminalStyle): string {
  let marked = ''
  let position = 0
  for (const [from, end] of [...excerpt.highlights].sort(([a], [b]) => a - b)) {
    const start = Math.max(from, position)
    if (end <= start) continue
    marked += excerpt.quote.slice(position, start)
    // Word by word, so that a line break inside a highlight does not run over the margin.
    marked += excerpt.quote.slice(start, end).replaceAll(/[^ \n]+/g, (word) => emphasize(word, 'bold', style))
    position = end
  }
  return marked + excerpt.quote.slice(position)
}

function describeSource({ source, location }: Excerpt): string {
  return [
    source.publisher,
    source.asOf === null
      ? source.published === null
        ? null
        : `published ${source.published}`
      : `as of ${source.asOf}`,
    source.status === null ? null : `status: ${source.status}`,
    `${source.id} [${location.start}-${location.end}]`,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function describeReference(reference: Excerpt['references'][number]): string {
  const address = reference.url === null ? '' : ` ${reference.url}`
  return `Rests on: ${reference.publisher}, “${reference.title}”, ${reference.date} (${reference.kind})${address}`
}
