import { findFigures } from '../figures/find-figures.ts'
import { findNames, type NameKind } from '../names/find-names.ts'
import { HEAD_NOUNS } from './head-nouns.ts'

/** The words of a question that name what it is about. */
export interface TopicPhrase {
  text: string
  /** Whether it names one thing or person, which "it" or "they" can stand for; a country or an element is a setting. */
  isThing: boolean
}

const DEFINITION = /^\W*(?:what|who)(?:['’]s|\s+(?:is|are|was|were))\s+(?:the\s+|a\s+|an\s+)?(.{2,80}?)\W*$/i
const LEAD_WORDS =
  /^\W*(?:(?:and|but|so|ok|okay|please|hi|hello|hey)\b[,.]?\s+)*(?:(?:(?:in|on|at|by|for|from|with|since|to|until)\s+)?(?:what|which|who|whom|whose|where|when|why|how)\b(?:['’]s)?(?:\s+(?:much|many|long|large|big|far|often|strong|expensive|old))?\s*)?(?:(?:is|are|was|were|do|does|did|can|could|will|would|may|might|has|have|had|should)\s+)?/i

/** What "it" most likely means comes first. */
const KIND_ORDER: readonly NameKind[] = ['organisation', 'other', 'person', 'element', 'country']
/** How many words behind a name its noun may stand ("the German raw materials fund"). */
const NOUN_REACH = 4

/**
 * Finds the words of a question that name its topic: what it asks a definition of, a document's number, or its most
 * specific name with the noun that belongs to it.
 * @param question a question that stands alone
 */
export function topicPhrase(question: string): TopicPhrase | null {
  const names = findNames(question)
  const defined = DEFINITION.exec(question)?.[1]
  if (defined !== undefined && defined.split(/\s+/).length <= NOUN_REACH) return { text: defined, isThing: true }
  const identifier = findFigures(question).find(({ kind }) => kind === 'identifier')
  if (identifier !== undefined) return { text: identifier.text, isThing: true }
  for (const kind of KIND_ORDER) {
    const name = names.find((mention) => mention.kind === kind)
    if (name === undefined) continue
    const phrase = extend(question, name.start, name.end)
    const isThing = (kind !== 'element' && kind !== 'country') || phrase.length > name.text.length + 4
    return { text: phrase, isThing }
  }
  return null
}

/**
 * What a question says without its question words: "Does Malaysia let ore leave?" says "Malaysia let ore leave".
 * @param question a question that stands alone
 */
export function topicContent(question: string): string {
  const content = question.replace(LEAD_WORDS, '').replace(/[?!.\s]{1,20}$/, '')
  return content === '' ? question : content
}

/** Takes in the article and tied words before a name, and the noun of the field behind it. */
function extend(question: string, start: number, end: number): string {
  const before = /(?:\bthe\s+)?(?:[\p{L}\d]+-)?$/iu.exec(question.slice(Math.max(0, start - 30), start))?.[0] ?? ''
  const behind = /^(?:-[\p{L}\d]+)?(?:['’]s)?(?:\s+[\p{L}\d-]+){0,4}/u.exec(question.slice(end, end + 100))?.[0] ?? ''
  const words = behind.split(/(?=\s)/)
  let reach = -1
  for (let word = 0; word < words.length && word <= NOUN_REACH; word++) {
    const noun = words[word]!.trim().toLowerCase()
    if (STOPS.has(noun)) break
    if (HEAD_NOUNS.has(noun)) reach = word
  }
  const taken = words.slice(0, reach + 1).join('')
  const tied = reach === -1 ? (/^-[\p{L}\d]+/u.exec(behind)?.[0] ?? '') : taken
  return (tied === '' ? before.replace(/^the\s+/i, '') : before) + question.slice(start, end) + tied
}

const STOPS: ReadonlySet<string> = new Set(
  'in on at of to for from by with and or is are was were do does did can will has have make makes give gives'.split(
    ' ',
  ),
)
