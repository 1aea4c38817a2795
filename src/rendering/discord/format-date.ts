import type { Locale } from './locales/locale.ts'
import { escapeForDiscord } from './markup/escape.ts'
import { escapedLine } from './markup/one-line.ts'

/**
 * A partial date in words, as Markdown.
 *
 * @param date `2025-04-04`, `2025-04` or `2025`
 * @returns `4 April 2025`, `April 2025`, `2025`; anything else as it is, escaped
 */
export function formatDate(date: string, locale: Locale): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  const time = Date.parse(date)
  if (match === null || Number.isNaN(time)) return escapedLine(date, LONGEST_DATE)
  const [, , month, day] = match
  const format = formatOf(locale, day !== undefined ? 'day' : month !== undefined ? 'month' : 'year')
  return escapeForDiscord(format.format(time))
}

/** Making a format is slow, and each takes memory outside the heap, which no collection is hurried by. */
const FORMATS = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: Locale, precision: keyof typeof PARTS): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`
  const format = FORMATS.get(key) ?? new Intl.DateTimeFormat(TAGS[locale], { timeZone: 'UTC', ...PARTS[precision] })
  FORMATS.set(key, format)
  return format
}

const PARTS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Day before month in English, as documents of international policy mostly write it. */
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de', fr: 'fr', ja: 'ja', 'zh-cn': 'zh-CN' }

/** In code points before escaping. */
const LONGEST_DATE = 40
