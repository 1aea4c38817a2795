import type { Excerpt } from '../../../answer/answer.ts'
import { formatDate } from '../format-date.ts'
import type { Locale } from '../locales/locale.ts'
import { textsFor } from '../locales/texts-for.ts'
import { maskedLink } from '../markup/masked-link.ts'
import { escapedLine } from '../markup/one-line.ts'
import { quoteBlock } from '../markup/quote-block.ts'

export interface ExcerptSpace {
  /** How many publications are named at most. */
  references: number
  /** How much of the quote is shown at most, in code points after escaping. */
  quote: number
}

/** One quote with its citation: number and heading, the quote, then in small print where it is from. */
export function excerptText(excerpt: Excerpt, locale: Locale, space: ExcerptSpace): string {
  const quote = quoteBlock(excerpt.quote, excerpt.highlights, space.quote)
  return [
    `-# **${excerpt.number}** · ${headingOf(excerpt)}`,
    quote.markdown,
    ...(quote.shortened ? [`-# ${textsFor(locale).excerpt.shortened}`] : []),
    `-# ${citationOf(excerpt, locale)}`,
    ...referenceLines(excerpt.references, locale, space.references),
  ].join('\n')
}

/** The section that the quote stands in, from the outermost heading to the innermost; without one, the title. */
export function headingOf({ location, source }: Excerpt): string {
  const headings = location.section.length === 0 ? [source.title] : location.section
  return escapedLine(headings.join(' › '), LENGTHS.heading)
}

/** Title, publisher, page, date and status of the document. */
export function citationOf({ source, location, link }: Excerpt, locale: Locale): string {
  const { excerpt } = textsFor(locale)
  const date = source.asOf ?? source.published
  return [
    maskedLink(source.title, link ?? source.url, LENGTHS.title, excerpt.open),
    source.publisher === null ? null : escapedLine(source.publisher, LENGTHS.publisher),
    location.page === null ? null : excerpt.page(String(location.page)),
    date === null ? null : (source.asOf === null ? excerpt.published : excerpt.asOf)(formatDate(date, locale)),
    source.status === null ? null : `**${excerpt.status[source.status]}**`,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** The publications that the quoted sentences rest on. @param limit how many are named */
export function referenceLines(references: Excerpt['references'], locale: Locale, limit: number): string[] {
  const { excerpt, sources } = textsFor(locale)
  const named = references.slice(0, limit)
  if (references.length === 0) return []
  if (named.length === 0) return [`-# ${sources.restsOn(references.length)}`]
  const left = references.length - named.length
  const list = named.map((reference) => referenceText(reference, locale)).join('; ')
  return [`-# ${excerpt.restsOn(`${list}${left === 0 ? '' : ` ${excerpt.more(left)}`}`)}`]
}

/** One publication: its title as a link, who published it, when, and what kind it is. */
export function referenceText(reference: Excerpt['references'][number], locale: Locale): string {
  const { excerpt } = textsFor(locale)
  const title = maskedLink(reference.title, reference.url, LENGTHS.referenceTitle, excerpt.open)
  const details = [
    escapedLine(reference.publisher, LENGTHS.publisher),
    formatDate(reference.date, locale),
    excerpt.kinds[reference.kind],
  ]
  return `${title} (${details.join(', ')})`
}

/** In code points before escaping: what is longer is cut with an ellipsis. Titles are no quotes. */
const LENGTHS = { heading: 160, title: 160, publisher: 80, referenceTitle: 80 } as const
