import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10'
import { LIMITS } from '../limits.ts'
import type { Texts } from '../locales/texts.ts'
import { button, row, select } from './components.ts'

type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/** What can be done with an answer: see the text around each excerpt, ask on, and say whether it helped. */
export function answerButtons(excerpts: readonly number[], answerId: string, texts: Texts): Row[] {
  const { buttons } = texts
  return [
    ...contextButtons(excerpts, answerId, texts),
    row([
      button(buttons.followUp, { action: 'follow-up', answerId }),
      button(buttons.helpful, { action: 'helpful', answerId }),
      button(buttons.notHelpful, { action: 'not-helpful', answerId }),
    ]),
  ]
}

/** A button for each excerpt, or a select where a row has no room for them. Excerpts left out have theirs too. */
export function contextButtons(excerpts: readonly number[], answerId: string, texts: Texts): Row[] {
  const { buttons } = texts
  if (excerpts.length === 0) return []
  if (excerpts.length > LIMITS.row.buttons) {
    const options = excerpts.map((excerpt) => ({ label: buttons.excerpt(excerpt), value: String(excerpt) }))
    return [row([select(buttons.chooseContext, { action: 'choose-context', answerId }, options)])]
  }
  const label = (excerpt: number) => buttons.context(excerpts.length === 1 ? null : excerpt)
  return [row(excerpts.map((excerpt) => button(label(excerpt), { action: 'context', answerId, excerpt })))]
}
