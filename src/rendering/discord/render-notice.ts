import type { Locale } from './locales/locale.ts'
import { textsFor } from './locales/texts-for.ts'
import { escapedLine } from './markup/one-line.ts'
import { type MessagePayload, messageOf } from './message-payload.ts'
import type { NoticeCode, NoticeValues } from './notices.ts'
import { textOf } from './parts/components.ts'

/** A sentence or two that say what happened and what can be done. Values that people wrote are escaped here. */
export function renderNotice<Code extends NoticeCode>(
  code: Code,
  values: NoticeValues[Code],
  locale: Locale,
): MessagePayload {
  return messageOf([textOf(textsFor(locale).notices[code](escapeTexts(values)))])
}

/** Names of permissions are ours and find their texts; everything else that is text comes from people. */
function escapeTexts<Values extends NoticeValues[NoticeCode]>(values: Values): Values {
  const escaped = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? escapedLine(value, LONGEST_VALUE) : value,
  ])
  return Object.fromEntries(escaped) as Values
}

/** As long as a source's id may be. In code points before escaping. */
const LONGEST_VALUE = 100
