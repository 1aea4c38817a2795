import { dayNumber, lastDayNumber } from '../../../answer/figures/day-number.ts'
import { findFigures } from '../../../answer/figures/find-figures.ts'
import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'

/** Finds dates after a document's `asOf` in sentences that do not speak of what is scheduled, valid or forecast. */
export function checkDates({ file, source, statements }: LibraryDocument): Problem[] {
  const { asOf } = source
  if (asOf === null) {
    const advice = 'The front matter has no asOf; give the date up to which the document is known to be true.'
    return [{ check: 'dates', file, line: null, sentence: null, advice }]
  }
  const known = lastDay(asOf)
  return statements.flatMap(({ line, text }) => {
    const late = findFigures(text).find(
      (figure) => figure.kind === 'date' && figure.hasYear && figure.from > known && !liesAhead(text, figure.start),
    )
    if (late === undefined) return []
    const advice = `"${late.text}" is later than the document's asOf (${asOf}); say what is scheduled for it, or date the document later.`
    return [{ check: 'dates' as const, file, line, sentence: text, advice }]
  })
}

/** Whether a sentence speaks of a date in it as lying ahead. A date that it opens with belongs to the main clause. */
function liesAhead(text: string, start: number): boolean {
  const opens = /^(?:On|In) $/.test(text.slice(0, start))
  return LOOKS_AHEAD.test(opens ? text.replace(SUBORDINATE_CLAUSE, '') : text) || LEADS_UP.test(text.slice(0, start))
}

const SUBORDINATE_CLAUSE = /(?:,? (?:which|that|whose|who|where|because|after|as|about|of)\b|, and |; |, with ).*$/

function lastDay(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return lastDayNumber(year, 11)
  return day === undefined ? lastDayNumber(year, month - 1) : dayNumber(year, month - 1, day - 1)
}

/** Words by which a sentence says of a date that it lies ahead; "May" is a month and "Plan" part of a name. */
const LOOKS_AHEAD =
  /\b(?:will|would|shall|may|might|could|should|must|(?:is|are|was|were|be|set|as) to|to (?:be|take|watch)|do(?:es)? not say|[Nn]o .* in the sources|ends? (?:in|at|on)|due|plan(?:s|ned|ning)?|schedul\w+|expect\w*|target\w*|aim(?:s|ed|ing)?|goals?|intend\w*|propos\w+|forecast\w*|project(?:ed|ions?)|estimat\w+|predict\w*|assum\w+|deadline|valid|expires?|expiry|runs|ends|starts|begins|falls|rises|returns|lapses|takes effect|applies|prohibits|bans|requires|outlook|scenario|not known|whether|unless)\b/

/** What stands before a date up to which something holds, for which it is announced, or which is part of a title. */
const LEADS_UP =
  /(?:\b(?:until|till|through|by|to|before|beyond|for|than|[Ff]rom|after)\s+(?:(?:at least|about|around|early|mid|late|the|end|beginning|middle|first|second|half|quarter|of|spring|summer|autumn|winter)[\s-]+)*|\b(?!On|In|By|At|From|Since|After|During)\p{Lu}\p{L}+\s)["“]?$/u
