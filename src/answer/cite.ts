import type { Reference, Source } from '../sources/source.ts'
import type { Excerpt } from './answer.ts'
import type { Evidence } from './evidence.ts'
import { textLink } from './text-link.ts'

/**
 * Turns evidence into an excerpt: the exact slice of the canonical text with everything needed to check it.
 *
 * @param evidence neighbouring passages of one source, with the score of the one that they were chosen for
 * @param number counts from 1 through the whole result
 * @param highlights ranges of the quote with the words that answer, given the quote
 */
export function cite(
  evidence: Pick<Evidence, 'passages'> & { hit: Pick<Evidence['hit'], 'score'> },
  number: number,
  highlights: (quote: string) => [number, number][],
): Excerpt {
  const first = evidence.passages[0]
  const last = evidence.passages.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('evidence holds at least one passage')
  const { source } = first
  const start = first.passage.start
  const end = last.passage.end
  const quote = source.text.slice(start, end)
  const page = first.passage.page
  return {
    number,
    quote,
    highlights: highlights(quote),
    source: {
      id: source.id,
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      published: source.published,
      asOf: source.asOf,
      status: source.status,
      jurisdiction: source.jurisdiction,
    },
    references: referencesOf(source, start, end),
    location: { section: source.sections[first.passage.section]?.path ?? [], page, start, end },
    link: textLink(source.url, page, quote),
    score: Math.round(evidence.hit.score * 1e4) / 1e4,
  }
}

/** The publications that support any part of a slice, in the order in which they first do. */
function referencesOf(source: Source, start: number, end: number): Omit<Reference, 'id'>[] {
  const ids = new Set(
    source.referenceSpans.filter((span) => span.start < end && span.end > start).map((span) => span.referenceId),
  )
  return [...ids].flatMap((id) => {
    const found = source.references.find((reference) => reference.id === id)
    if (found === undefined) return []
    const { id: _local, ...reference } = found
    return [reference]
  })
}
