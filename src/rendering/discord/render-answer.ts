import type { Answer } from '../../answer/answer.ts'
import type { Locale } from './locales/locale.ts'
import { textsFor } from './locales/texts-for.ts'
import { escapedLine } from './markup/one-line.ts'
import { type MessagePayload, messageOf } from './message-payload.ts'
import { answerButtons } from './parts/answer-buttons.ts'
import { OUTCOME_COLOURS } from './parts/colours.ts'
import { container, divider, textOf } from './parts/components.ts'
import { excerptText } from './parts/excerpt-text.ts'
import { type ExcerptPlan, planExcerpts } from './parts/plan-excerpts.ts'
import { reasonText } from './parts/reason-text.ts'
import { rememberTexts } from './parts/remember-texts.ts'

export interface AnswerOptions {
  /** Finds the answer again when a button is pressed: 1 to 64 letters, digits, `_` or `-`. */
  answerId: string
  /** Whether the question stands above the answer; default true. False where it is the message just above. */
  showQuestion?: boolean
}

/**
 * An answer as a message: the outcome first, by word and colour, then the quotes with their sources, then the
 * generation and the buttons. What does not fit is left out from the end, and the message says so.
 */
export function renderAnswer(answer: Answer, locale: Locale, options: AnswerOptions): MessagePayload {
  const texts = textsFor(locale)
  const draw = rememberTexts((excerpt, space) => excerptText(excerpt, locale, space))
  const head = textOf(...headOf(answer, locale, options.showQuestion ?? true))
  const compose = (plan: ExcerptPlan) => {
    const left = answer.excerpts.length - plan.excerpts.length
    return [
      container(OUTCOME_COLOURS[answer.outcome], [
        head,
        ...plan.excerpts.flatMap(({ excerpt, space }) => [divider(), textOf(draw(excerpt, space))]),
        divider(),
        textOf(
          left === 0 ? null : `-# ${texts.excerpt.notShown(left, true)}`,
          `-# ${texts.generation(String(answer.generation))}`,
        ),
      ]),
      ...answerButtons(
        answer.excerpts.map(({ number }) => number),
        options.answerId,
        texts,
      ),
    ]
  }
  return messageOf(planExcerpts(answer.excerpts, compose))
}

function headOf(answer: Answer, locale: Locale, showQuestion: boolean): (string | null)[] {
  const texts = textsFor(locale)
  return [
    showQuestion ? `-# ${escapedLine(answer.question, LONGEST_QUESTION)}` : null,
    `### ${texts.outcome[answer.outcome]}`,
    answer.understood === null ? null : `-# ${texts.understood(escapedLine(answer.understood, LONGEST_QUESTION))}`,
    answer.reason === null ? null : reasonText(answer.reason, texts),
  ]
}

/** In code points before escaping. The reader knows the question; it only tells answers apart. */
const LONGEST_QUESTION = 200
