import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10'
import { formatDate } from './format-date.ts'
import { LIMITS } from './limits.ts'
import type { Locale } from './locales/locale.ts'
import { textsFor } from './locales/texts-for.ts'
import { maskedLink } from './markup/masked-link.ts'
import { escapedLine } from './markup/one-line.ts'
import { type MessagePayload, messageOf } from './message-payload.ts'
import { NEUTRAL_COLOUR } from './parts/colours.ts'
import { container, divider, textOf } from './parts/components.ts'
import { referenceText } from './parts/excerpt-text.ts'
import { pager } from './parts/pager.ts'
import { existingPage, paginate } from './parts/paginate.ts'
import type { ListedSource } from './render-source-list.ts'

export interface SourceView {
  source: ListedSource
  generation: number
  /** Page of the publications that it rests on, counted from 1; default 1. */
  page?: number
}

/** One source: what is known of it, and a page of the publications that it rests on. */
export function renderSource({ source, generation, page = 1 }: SourceView, locale: Locale): MessagePayload {
  const texts = textsFor(locale)
  const pages = paginate(
    source.references.map((reference) => `- ${referenceText(reference, locale)}`),
    PAGE,
  )
  const current = existingPage(page, pages.length)
  const items = pages[current - 1] ?? []
  const where = pages.length > 1 ? ` · ${texts.sources.page(current, pages.length)}` : ''
  return messageOf([
    container(NEUTRAL_COLOUR, [
      textOf(
        `### ${maskedLink(source.title, source.url, LENGTHS.title, texts.excerpt.open)}`,
        ...facts(source, locale),
      ),
      ...(items.length === 0
        ? []
        : [divider(), textOf(`**${texts.sources.restsOn(source.references.length)}**${where}`, ...items)]),
      divider(),
      textOf(`-# ${texts.generation(String(generation))}`),
    ]),
    ...publicationPager(source.id, current, pages.length, locale),
  ])
}

function facts(source: ListedSource, locale: Locale): string[] {
  const { sources, excerpt } = textsFor(locale)
  const date = (value: string) => formatDate(value, locale)
  const state = [
    source.status === null ? null : `**${excerpt.status[source.status]}**`,
    source.asOf === null ? null : excerpt.asOf(date(source.asOf)),
    source.published === null ? null : excerpt.published(date(source.published)),
    sources.passages(source.passages),
  ].filter((part) => part !== null)
  const named = [
    [sources.publisher, source.publisher],
    [sources.jurisdiction, source.jurisdiction],
    [sources.topics, source.topics.join(', ')],
    [sources.id, source.id],
  ] as const
  return [
    state.join(' · '),
    ...named.flatMap(([name, value]) =>
      value === null || value === '' ? [] : [`-# ${name}: ${escapedLine(value, LENGTHS.fact)}`],
    ),
  ]
}

/** None for an id that is too long for a button, which only the longest that are allowed are. */
function publicationPager(
  sourceId: string,
  page: number,
  pages: number,
  locale: Locale,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  if (sourceId.length > LIMITS.customId - ROOM_FOR_PAGE) return []
  return pager(page, pages, (to) => ({ action: 'source', sourceId, page: to }), textsFor(locale))
}

/** Version, action and a page of four digits, with their separators. */
const ROOM_FOR_PAGE = 'm1:s::9999'.length

/** In code points before escaping. */
const LENGTHS = { title: 160, fact: 120 } as const

/** The text is what a message leaves beside the facts. */
const PAGE = { items: 8, text: 1_900, bytes: 4_500 } as const
