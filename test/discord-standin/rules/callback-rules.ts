import { InteractionResponseType as Callback, InteractionType, MessageFlags } from 'discord-api-types/v10'
import type { Interaction } from '../state/interaction.ts'
import type { MessageBody, UploadedFile } from '../state/message-body.ts'
import { walkComponents } from '../state/raw-component.ts'
import { duplicateProblems } from './component-rules.ts'
import { messageProblems } from './message-rules.ts'
import { type Problem, problem } from './problem.ts'
import { textLength } from './text-length.ts'

/** Most components that a modal may hold. */
const MOST_MODAL_COMPONENTS = 5
/** Most characters of a choice of an autocompletion, in its name and in its value. */
const MOST_CHOICE_CHARACTERS = 100

/** The first answer to an interaction as a bot sends it. */
export interface CallbackBody {
  type: Callback
  data?: MessageBody & { choices?: { name: string; value: string | number }[]; custom_id?: string; title?: string }
}

/** The rules of first answers that Discord's description leaves out. */
export function callbackProblems(
  body: CallbackBody,
  interaction: Interaction,
  files: readonly UploadedFile[],
): Problem[] {
  const data = body.data ?? {}
  const matching = typeProblems(body.type, interaction)
  switch (body.type) {
    case Callback.ChannelMessageWithSource:
      return [...matching, ...within(messageProblems(data, { kind: 'reply', files }))]
    case Callback.UpdateMessage:
      return [...matching, ...within(messageProblems(data, { kind: 'edit', files, previous: interaction.message }))]
    case Callback.DeferredChannelMessageWithSource:
      return [...matching, ...deferProblems(data)]
    case Callback.ApplicationCommandAutocompleteResult:
      return [...matching, ...choiceProblems(data.choices ?? [])]
    case Callback.Modal:
      return [...matching, ...modalProblems(data)]
    default:
      return matching
  }
}

function typeProblems(type: Callback, { type: asked, message }: Interaction): Problem[] {
  const { MessageComponent, ModalSubmit, ApplicationCommandAutocomplete } = InteractionType
  const hasMessage = asked === MessageComponent || (asked === ModalSubmit && message !== null)
  const isUpdate = type === Callback.UpdateMessage || type === Callback.DeferredMessageUpdate
  const isChoice = type === Callback.ApplicationCommandAutocompleteResult
  if (isUpdate && !hasMessage) return [problem('type', 'INTERACTION_TYPE', 'There is no message to update')]
  if (type === Callback.Modal && asked === ModalSubmit) {
    return [problem('type', 'INTERACTION_TYPE', 'A modal cannot be answered with a modal')]
  }
  if (isChoice === (asked === ApplicationCommandAutocomplete)) return []
  const code = 'INTERACTION_APPLICATION_COMMAND_INVALID_TYPE'
  return [problem('type', code, 'Choices, and nothing else, answer an autocompletion')]
}

function deferProblems({ flags }: MessageBody): Problem[] {
  if (((flags ?? 0) & ~MessageFlags.Ephemeral) === 0) return []
  return [problem('data.flags', 'BASE_TYPE_BAD_FLAGS', 'A deferred reply takes no flag but EPHEMERAL')]
}

function choiceProblems(choices: { name: string; value: string | number }[]): Problem[] {
  const isWrong = (text: unknown) => textLength(text) < 1 || textLength(text) > MOST_CHOICE_CHARACTERS
  const message = `Must be between 1 and ${MOST_CHOICE_CHARACTERS} in length.`
  return choices.flatMap((choice, place) =>
    (['name', 'value'] as const)
      .filter((key) => isWrong(choice[key]))
      .map((key) => problem(`data.choices.${place}.${key}`, 'BASE_TYPE_BAD_LENGTH', message)),
  )
}

function modalProblems({ components }: MessageBody): Problem[] {
  const duplicates = duplicateProblems([...walkComponents(components, 'data.components')])
  if ((components?.length ?? 0) <= MOST_MODAL_COMPONENTS) return duplicates
  const message = `Must be between 1 and ${MOST_MODAL_COMPONENTS} in length.`
  return [...duplicates, problem('data.components', 'BASE_TYPE_BAD_LENGTH', message)]
}

function within(problems: Problem[]): Problem[] {
  return problems.map((one) => ({ ...one, path: one.path === '' ? '' : `data.${one.path}` }))
}
