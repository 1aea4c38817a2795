import { MAX_QUESTION_LENGTH } from '../../answer/clean-question.ts'
import { buildCustomId } from './custom-id.ts'
import { LIMITS } from './limits.ts'
import type { Locale } from './locales/locale.ts'
import { textsFor } from './locales/texts-for.ts'
import { plainLine } from './markup/one-line.ts'
import type { ModalPayload } from './message-payload.ts'

/** The id of the modal's text input, where the question is found when it is sent. */
export const FOLLOW_UP_INPUT = 'question'

/** A form for the next question of a conversation. Its custom id carries the answer that it follows. */
export function renderFollowUpModal(answerId: string, locale: Locale): ModalPayload {
  const { followUp } = textsFor(locale)
  return {
    custom_id: buildCustomId({ action: 'follow-up-question', answerId }),
    title: plainLine(followUp.title, LIMITS.modal.title),
    components: [
      {
        type: 18,
        label: plainLine(followUp.label, LIMITS.modal.label),
        component: {
          type: 4,
          style: 2,
          custom_id: FOLLOW_UP_INPUT,
          placeholder: plainLine(followUp.placeholder, LIMITS.modal.placeholder),
          max_length: MAX_QUESTION_LENGTH,
          required: true,
        },
      },
    ],
  }
}
