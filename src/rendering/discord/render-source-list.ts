import type { SourceMetadata } from '../../sources/source.ts'
import { formatDate } from './format-date.ts'
import { LIMITS } from './limits.ts'
import type { Locale } from './locales/locale.ts'
import { textsFor } from './locales/texts-for.ts'
import { maskedLink } from './markup/masked-link.ts'
import { escapedLine, plainLine } from './markup/one-line.ts'
import { type MessagePayload, messageOf } from './message-payload.ts'
import { NEUTRAL_COLOUR } from './parts/colours.ts'
import { container, divider, row, select, textOf } from './parts/components.ts'
import { pager } from './parts/pager.ts'
import { existingPage, paginate } from './parts/paginate.ts'

/** What a listing shows of a source; a `SourceSummary` of the store is one. */
export type ListedSource = SourceMetadata & { passages: number }

export interface SourceListing {
  /** All sources that this place may see, in order. */
  sources: readonly ListedSource[]
  /** Null before the first index. */
  generation: number | null
  /** Counts from 1; beyond the last page the last one is shown. */
  page: number
}

/** What the bot answers from, a page of it, with a select that shows one source. */
export function renderSourceList({ sources, generation, page }: SourceListing, locale: Locale): MessagePayload {
  const texts = textsFor(locale)
  if (generation === null || sources.length === 0) return messageOf([textOf(texts.sources.none)])
  const pages = paginate(
    sources.map((source) => sourceText(source, locale)),
    PAGE,
  )
  const current = existingPage(page, pages.length)
  const items = pages[current - 1] ?? []
  const before = pages.slice(0, current - 1).reduce((sum, { length }) => sum + length, 0)
  const options = sources.slice(before, before + items.length).map((source) => ({
    label: plainLine(source.title, LIMITS.select.optionLabel),
    value: source.id,
  }))
  const where = [texts.sources.count(sources.length), texts.sources.page(current, pages.length)]
  return messageOf([
    container(NEUTRAL_COLOUR, [
      textOf(`### ${texts.sources.title}`, `-# ${where.join(' · ')}`),
      divider(),
      ...items.map((item) => textOf(item)),
      divider(),
      textOf(`-# ${texts.generation(String(generation))}`),
    ]),
    row([select(texts.buttons.chooseSource, { action: 'choose-source' }, options)]),
    ...pager(current, pages.length, (to) => ({ action: 'sources', page: to }), texts),
  ])
}

function sourceText(source: ListedSource, locale: Locale): string {
  const title = maskedLink(source.title, source.url, LENGTHS.title, textsFor(locale).excerpt.open)
  return `${title}\n-# ${sourceFacts(source, locale).join(' · ')}`
}

/** Publisher, date, status and passages, as far as they are known. */
function sourceFacts(source: ListedSource, locale: Locale): string[] {
  const { excerpt, sources } = textsFor(locale)
  const date = source.asOf ?? source.published
  const say = source.asOf === null ? excerpt.published : excerpt.asOf
  return [
    source.publisher === null ? null : escapedLine(source.publisher, LENGTHS.publisher),
    date === null ? null : say(formatDate(date, locale)),
    source.status === null ? null : excerpt.status[source.status],
    sources.passages(source.passages),
  ].filter((part) => part !== null)
}

/** In code points before escaping. */
const LENGTHS = { title: 160, publisher: 80 } as const

/** Eight are read at a glance on a phone; the text is what a message leaves beside heading and footer. */
const PAGE = { items: 8, text: 3_500, bytes: 9_000 } as const
