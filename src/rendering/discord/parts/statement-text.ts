import type { CheckedStatement, ClaimPoint } from '../../../answer/claim-check.ts'
import type { Locale } from '../locales/locale.ts'
import type { Texts } from '../locales/texts.ts'
import { textsFor } from '../locales/texts-for.ts'
import { escapedLine } from '../markup/one-line.ts'

/** One statement of a message: what it says, what the sources say on it in few words, then point by point. */
export function statementText({ text, outcome, points }: CheckedStatement, locale: Locale): string {
  const texts = textsFor(locale)
  const lines = pointLines(points, texts)
  return [
    `**${escapedLine(text, LONGEST_STATEMENT)}**`,
    `-# ${texts.claim.statement[outcome]}`,
    ...lines.slice(0, MOST_LINES).map((line) => `- ${line}`),
    ...(lines.length > MOST_LINES ? [`-# ${texts.excerpt.more(lines.length - MOST_LINES)}`] : []),
  ].join('\n')
}

/**
 * Says what either side says, and never which of them is right. What differs comes first; what both say in the same
 * words is told together.
 */
function pointLines(points: readonly ClaimPoint[], { claim: texts }: Texts): string[] {
  const differing: string[] = []
  const agreeing: string[] = []
  const same = new Map<number, string[]>()
  const unmentioned: string[] = []
  for (const { claim, source, agrees, excerpt } of points) {
    if (source === null || excerpt === null) unmentioned.push(value(claim))
    else if (!agrees) differing.push(texts.differs(value(claim), value(source), excerpt))
    else if (claim.toLowerCase() !== source.toLowerCase())
      agreeing.push(texts.agrees(value(claim), value(source), excerpt))
    else same.set(excerpt, [...(same.get(excerpt) ?? []), value(claim)])
  }
  return [
    ...differing,
    ...agreeing,
    ...[...same].map(([excerpt, values]) => texts.same(values, excerpt)),
    ...(unmentioned.length === 0 ? [] : [texts.unmentioned(unmentioned)]),
  ]
}

function value(text: string): string {
  return `**${escapedLine(text, LONGEST_VALUE)}**`
}

/** In code points before escaping. */
const LONGEST_STATEMENT = 300
const LONGEST_VALUE = 60

/** More is no longer read as a comparison. */
const MOST_LINES = 6
