import type { SourceMetadata } from '../../sources/source.ts'
import { renderTable } from './render-table.ts'
import type { TerminalStyle } from './style.ts'
import { wrap } from './wrap.ts'

/** What a listing shows of a source. */
export type ListedSource = SourceMetadata & { passages: number }

/** All sources of a generation, a line each. */
export function renderSourceList(sources: readonly ListedSource[], generation: number | null): string {
  if (generation === null) return 'There is no index yet. Run "npm run index" first.'
  const rows = sources.map((source) => [
    source.id,
    source.asOf ?? '',
    source.status ?? '',
    String(source.passages),
    source.title,
  ])
  return `${renderTable([['id', 'as of', 'status', 'passages', 'title'], ...rows])}\n\n${count(sources.length, 'source')} in generation ${generation}`
}

/** One source with everything known of it but the text. */
export function renderSource(source: ListedSource & { characters: number }, style: TerminalStyle): string {
  const facts: [string, string | number | null][] = [
    ['id', source.id],
    ['publisher', source.publisher],
    ['url', source.url],
    ['published', source.published],
    ['as of', source.asOf],
    ['status', source.status],
    ['jurisdiction', source.jurisdiction],
    ['topics', source.topics.join(', ')],
    ['passages', source.passages],
    ['characters', source.characters],
  ]
  const references = source.references.map(
    (reference) =>
      `- ${reference.publisher}, “${reference.title}”, ${reference.date} (${reference.kind})${reference.url === null ? '' : ` ${reference.url}`}`,
  )
  return [
    wrap(source.title, style.width),
    '',
    ...facts.filter(([, value]) => value !== null && value !== '').map(([name, value]) => `${name.padEnd(13)}${value}`),
    ...(references.length === 0 ? [] : ['', `It rests on ${count(references.length, 'publication')}:`]),
    ...references.map((line) => wrap(line, style.width)),
  ].join('\n')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
