import type { Outcome } from '../../../answer/answer.ts'
import type { ClaimOutcome } from '../../../answer/claim-check.ts'
import type { Refusal } from '../../../answer/question-intent.ts'
import type { ReferenceKind, SourceStatus } from '../../../sources/source.ts'
import type { NoticeCode, NoticeValues, PermissionName } from '../notices.ts'
import type { HelpFacts } from '../render-help.ts'

/**
 * Every word of the bot's own in one language. What is handed in stands there as it is: it is escaped and formatted
 * before. A text is Markdown where it goes into a message, plain where it goes into a button, a select or a modal.
 */
export interface Texts {
  outcome: Readonly<Record<Outcome, string>>
  understood: (question: string) => string
  reasons: Readonly<Record<Refusal | 'off-subject', string>> & { missing: (points: readonly string[]) => string }
  excerpt: ExcerptTexts
  /** Names the generation that something was made from. */
  generation: (number: string) => string
  buttons: ButtonTexts
  claim: ClaimTexts
  context: ContextTexts
  sources: SourcesTexts
  followUp: { title: string; label: string; placeholder: string }
  help: HelpTexts
  notices: { readonly [Code in NoticeCode]: (values: NoticeValues[Code]) => string }
  permissions: Readonly<Record<PermissionName, string>>
  commands: CommandTexts
}

export interface ExcerptTexts {
  asOf: (date: string) => string
  published: (date: string) => string
  status: Readonly<Record<SourceStatus, string>>
  page: (number: string) => string
  /** Names the publications that a quote rests on. */
  restsOn: (publications: string) => string
  kinds: Readonly<Record<ReferenceKind, string>>
  /** Publications left out of the list. */
  more: (count: number) => string
  /** Says that a quote is not shown whole. */
  shortened: string
  /** Excerpts left out of the message; where there are Context buttons, they open them. */
  notShown: (count: number, buttons: boolean) => string
  /** Text of a link whose title cannot be one. */
  open: string
}

export interface ButtonTexts {
  context: (excerpt: number | null) => string
  chooseContext: string
  excerpt: (number: number) => string
  followUp: string
  helpful: string
  notHelpful: string
  previous: string
  next: string
  chooseSource: string
}

export interface ClaimTexts {
  outcome: Readonly<Record<ClaimOutcome, string>>
  /** The outcome of one statement, in few words. */
  statement: Readonly<Record<ClaimOutcome, string>>
  /** Both sides say the same in different words. */
  agrees: (claim: string, source: string, excerpt: number) => string
  differs: (claim: string, source: string, excerpt: number) => string
  /** Both sides say the same in the same words. */
  same: (values: readonly string[], excerpt: number) => string
  unmentioned: (values: readonly string[]) => string
  nothingCheckable: string
  /** Says what a check is and what it is not. */
  footnote: string
  statementsNotShown: (count: number) => string
}

export interface ContextTexts {
  title: (excerpt: number) => string
  /** Says how the quote is told from the text around it. */
  explanation: string
}

export interface SourcesTexts {
  title: string
  none: string
  count: (count: number) => string
  passages: (count: number) => string
  page: (page: number, pages: number) => string
  publisher: string
  jurisdiction: string
  topics: string
  id: string
  restsOn: (count: number) => string
}

export interface HelpTexts {
  title: string
  purpose: string
  asking: string
  ask: (command: string) => string
  conversation: string
  check: (command: string) => string
  sources: string
  covers: (facts: HelpFacts & { date: string | null }, command: string) => string
  stored: string
  /** Null where they stay until they are deleted. */
  answers: (days: number | null) => string
  conversations: (hours: number) => string
  unstored: string
}

export interface CommandText {
  name: string
  description: string
}

export interface CommandTexts {
  ask: CommandText & { question: CommandText; source: CommandText; private: CommandText }
  sources: CommandText & { list: CommandText; show: CommandText & { source: CommandText } }
  help: CommandText
  /** A message command: its name may have spaces and capitals. */
  check: { name: string }
}
