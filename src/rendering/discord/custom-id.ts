import { SOURCE_ID } from '../../sources/source-id.ts'
import { LIMITS } from './limits.ts'

/**
 * What a button, a select or a modal of ours is for. It never holds a guild: that comes from the interaction alone.
 * An answer id is given by the caller and finds the answer again: 1 to 64 letters, digits, `_` or `-`.
 */
export type CustomId =
  /** Shows the text around an excerpt, counted from 1. */
  | { action: 'context'; answerId: string; excerpt: number }
  /** A select whose values are excerpt numbers; for answers with more excerpts than a row has buttons. */
  | { action: 'choose-context'; answerId: string }
  /** The button that opens the modal. */
  | { action: 'follow-up'; answerId: string }
  /** The modal that was sent. */
  | { action: 'follow-up-question'; answerId: string }
  | { action: 'helpful'; answerId: string }
  | { action: 'not-helpful'; answerId: string }
  /** A page of the list of sources, counted from 1. */
  | { action: 'sources'; page: number }
  /** A select whose values are source ids. */
  | { action: 'choose-source' }
  /** A page of one source's publications, counted from 1. */
  | { action: 'source'; sourceId: string; page: number }

export type CustomIdAction = CustomId['action']

/** @throws RangeError for a value that the codec could not read back */
export function buildCustomId(id: CustomId): string {
  const text = write(id)
  if (parseCustomId(text) === null) throw new RangeError(`no custom id can be made of ${JSON.stringify(id)}`)
  return text
}

/**
 * Reads a custom id back. Whatever did not come from `buildCustomId` of this version gives null: an id is sent by the
 * user's client and proves nothing, so permissions are checked again wherever it is used.
 */
export function parseCustomId(text: string): CustomId | null {
  if (text.length > LIMITS.customId) return null
  const [version, code = '', ...values] = text.split(SEPARATOR)
  if (version !== VERSION) return null
  const action = ACTIONS_BY_CODE.get(code)
  return action === undefined ? null : read(action, values)
}

/** Bound to change when the fields do: buttons of earlier versions are then refused, not misread. */
const VERSION = 'm1'
const SEPARATOR = ':'

/** One or two letters each, so that a source id of 90 characters still fits. */
const CODES = {
  context: 'c',
  'choose-context': 'cc',
  'follow-up': 'f',
  'follow-up-question': 'fq',
  helpful: 'h',
  'not-helpful': 'n',
  sources: 'l',
  'choose-source': 'cs',
  source: 's',
} as const satisfies Record<CustomIdAction, string>

const ACTIONS_BY_CODE = new Map<string, CustomIdAction>(
  Object.entries(CODES).map(([action, code]) => [code, action as CustomIdAction]),
)

function write(id: CustomId): string {
  const head = [VERSION, CODES[id.action]]
  switch (id.action) {
    case 'context':
      return [...head, id.answerId, id.excerpt].join(SEPARATOR)
    case 'sources':
      return [...head, id.page].join(SEPARATOR)
    case 'choose-source':
      return head.join(SEPARATOR)
    case 'source':
      return [...head, id.sourceId, id.page].join(SEPARATOR)
    default:
      return [...head, id.answerId].join(SEPARATOR)
  }
}

function read(action: CustomIdAction, values: readonly string[]): CustomId | null {
  const [first = '', second = ''] = values
  switch (action) {
    case 'context':
      return values.length === 2 && ANSWER_ID.test(first) && COUNT.test(second)
        ? { action, answerId: first, excerpt: Number(second) }
        : null
    case 'sources':
      return values.length === 1 && COUNT.test(first) ? { action, page: Number(first) } : null
    case 'choose-source':
      return values.length === 0 ? { action } : null
    case 'source':
      return values.length === 2 && SOURCE_ID.test(first) && COUNT.test(second)
        ? { action, sourceId: first, page: Number(second) }
        : null
    default:
      return values.length === 1 && ANSWER_ID.test(first) ? { action, answerId: first } : null
  }
}

const ANSWER_ID = /^[A-Za-z0-9_-]{1,64}$/
/** A number from 1 to 9999 as it is written, without a leading zero. */
const COUNT = /^[1-9]\d{0,3}$/
