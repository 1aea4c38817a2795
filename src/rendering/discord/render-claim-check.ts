import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import type { ClaimCheck } from '../../answer/claim-check.ts'
import type { Locale } from './locales/locale.ts'
import { textsFor } from './locales/texts-for.ts'
import { type MessagePayload, messageOf } from './message-payload.ts'
import { contextButtons } from './parts/answer-buttons.ts'
import { CLAIM_COLOURS } from './parts/colours.ts'
import { container, divider, textOf } from './parts/components.ts'
import { excerptText } from './parts/excerpt-text.ts'
import { planStatements, type StatementPlan } from './parts/plan-statements.ts'
import { type DrawExcerpt, rememberTexts } from './parts/remember-texts.ts'
import { statementText } from './parts/statement-text.ts'

export interface ClaimCheckOptions {
  /** Gives each excerpt a Context button; without it there are none. */
  answerId?: string
}

/**
 * A message held against the sources, statement by statement: what agrees, what differs, and the quotes that the
 * points speak of. It says what either side says and passes no verdict. For the one who asked; see `ephemeral`.
 */
export function renderClaimCheck(check: ClaimCheck, locale: Locale, options: ClaimCheckOptions = {}): MessagePayload {
  const draw = rememberTexts((excerpt, space) => excerptText(excerpt, locale, space))
  return messageOf(planStatements(check, (plan) => compose(check, locale, options, plan, draw)))
}

function compose(
  check: ClaimCheck,
  locale: Locale,
  { answerId }: ClaimCheckOptions,
  plan: StatementPlan,
  draw: DrawExcerpt,
): APIMessageTopLevelComponent[] {
  const { claim, excerpt, generation } = textsFor(locale)
  const all = check.statements.flatMap(({ excerpts }) => excerpts)
  const shown = plan.statements.reduce((sum, { excerpts }) => sum + excerpts.size, 0)
  const statementsLeft = check.statements.length - plan.statements.length
  const buttons =
    answerId === undefined
      ? []
      : contextButtons(
          all.map(({ number }) => number),
          answerId,
          textsFor(locale),
        )
  return [
    container(CLAIM_COLOURS[check.outcome], [
      textOf(`### ${claim.outcome[check.outcome]}`, check.statements.length === 0 ? claim.nothingCheckable : null),
      ...plan.statements.flatMap(({ statement, excerpts }) => [
        divider(),
        textOf(statementText(statement, locale)),
        ...statement.excerpts.flatMap((quoted) => {
          const space = excerpts.get(quoted.number)
          return space === undefined ? [] : [textOf(draw(quoted, space))]
        }),
      ]),
      divider(),
      textOf(
        statementsLeft === 0 ? null : `-# ${claim.statementsNotShown(statementsLeft)}`,
        all.length === shown ? null : `-# ${excerpt.notShown(all.length - shown, buttons.length > 0)}`,
        `-# ${claim.footnote}`,
        `-# ${generation(String(check.generation))}`,
      ),
    ]),
    ...buttons,
  ]
}
