import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import type { Excerpt } from '../../answer/answer.ts'
import type { Locale } from './locales/locale.ts'
import { textsFor } from './locales/texts-for.ts'
import { quoteBlock } from './markup/quote-block.ts'
import { textAfter, textBefore } from './markup/surroundings.ts'
import { type MessagePayload, messageOf } from './message-payload.ts'
import { NEUTRAL_COLOUR } from './parts/colours.ts'
import { container, divider, textOf } from './parts/components.ts'
import { citationOf, headingOf, referenceText } from './parts/excerpt-text.ts'
import { fits } from './parts/fits.ts'

export interface ExcerptContext {
  excerpt: Excerpt
  /** Slices of the canonical text: what stands before the quote and after it, as much as is at hand. */
  before: string
  after: string
  generation: number
}

/** The text around an excerpt: the quote is set in as a block, what stands before and after it is plain. */
export function renderContext(context: ExcerptContext, locale: Locale): MessagePayload {
  const messages = SPACES.map((space) => () => compose(context, locale, space))
  for (const message of messages) {
    const components = message()
    if (fits(components)) return messageOf(components)
  }
  return messageOf(compose(context, locale, SMALLEST))
}

function compose(context: ExcerptContext, locale: Locale, space: ContextSpace): APIMessageTopLevelComponent[] {
  const { excerpt, generation } = context
  const texts = textsFor(locale)
  const quote = quoteBlock(excerpt.quote, space.bold ? excerpt.highlights : [], space.quote)
  const before = textBefore(context.before, space.around)
  const after = textAfter(context.after, space.around)
  return [
    container(NEUTRAL_COLOUR, [
      textOf(`### ${texts.context.title(excerpt.number)}`, `-# ${headingOf(excerpt)}`),
      divider(),
      ...(before === null ? [] : [textOf(before)]),
      textOf(quote.markdown, quote.shortened ? `-# ${texts.excerpt.shortened}` : null),
      ...(after === null ? [] : [textOf(after)]),
      divider(),
      textOf(
        `-# ${citationOf(excerpt, locale)}`,
        ...publications(excerpt, locale, space.references),
        `-# ${texts.context.explanation}`,
        `-# ${texts.generation(String(generation))}`,
      ),
    ]),
  ]
}

/** All that the quote rests on, a line each: there is room here that an answer does not have. */
function publications({ references }: Excerpt, locale: Locale, limit: number): string[] {
  const { excerpt, sources } = textsFor(locale)
  if (references.length === 0) return []
  const left = references.length - limit
  return [
    `-# ${sources.restsOn(references.length)}`,
    ...references.slice(0, limit).map((reference) => `-# ${referenceText(reference, locale)}`),
    ...(left > 0 && limit > 0 ? [`-# ${excerpt.more(left)}`] : []),
  ]
}

interface ContextSpace {
  /** Of the quote, in code points after escaping. */
  quote: number
  /** Of the text on each side, in code points after escaping. */
  around: number
  references: number
  bold: boolean
}

const SMALLEST: ContextSpace = { quote: 600, around: 0, references: 0, bold: false }

/** Tried in turn: the whole quote is worth more than its publications, and those more than a long way around. */
const SPACES: readonly ContextSpace[] = [
  { quote: 3_000, around: 700, references: 10, bold: true },
  { quote: 3_000, around: 400, references: 10, bold: true },
  { quote: 3_000, around: 400, references: 5, bold: true },
  { quote: 3_000, around: 400, references: 2, bold: true },
  { quote: 3_000, around: 200, references: 0, bold: true },
  { quote: 3_000, around: 0, references: 0, bold: true },
  { quote: 2_000, around: 0, references: 0, bold: true },
  { quote: 1_200, around: 0, references: 0, bold: false },
  SMALLEST,
]
