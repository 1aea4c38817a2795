import { leaningOf } from './leaning-of.ts'
import { pronounIn, withoutTopicChange } from './pronoun-in.ts'
import { putInPlace } from './put-in-place.ts'
import { topicContent, topicPhrase } from './topic-phrase.ts'

/** What a question means in its conversation. */
export interface ResolvedQuestion {
  /** What is searched for. */
  searched: string
  /** The same question where something of earlier ones was carried over; else null. */
  understood: string | null
}

/** Earlier questions beyond these no longer matter, and the time stays bounded. */
const LONGEST_HISTORY = 10

/** A topic longer than this is named by its phrase alone. In UTF-16 code units. */
const LONGEST_CONTENT = 160

/**
 * Finds out whether a question leans on earlier ones and makes one of it that stands alone.
 *
 * Nothing is carried over to a question that names its own subject, announces another topic or is a whole sentence
 * without pronouns; an announcement such as "another topic please" is left out of what is searched.
 * @param question as asked, without line breaks
 * @param history earlier questions of the conversation as asked, oldest first
 */
export function resolveFollowUp(question: string, history: readonly string[]): ResolvedQuestion {
  let topic: string | null = null
  for (const earlier of history.slice(-LONGEST_HISTORY)) topic = nextTopic(topic, earlier)
  return resolve(question, topic)
}

/** The last question that names what is talked about: a pronoun or "since when?" changes nothing of it. */
function nextTopic(topic: string | null, question: string): string {
  if (topic === null) return question
  const leaning = leaningOf(question)
  if (leaning === null) return withoutTopicChange(question)
  return leaning.kind === 'replacement' ? putInPlace(topic, leaning.replacement) : topic
}

function resolve(question: string, topic: string | null): ResolvedQuestion {
  const leaning = topic === null ? null : leaningOf(question)
  if (topic === null || leaning === null) return { searched: withoutTopicChange(question), understood: null }
  if (leaning.kind === 'replacement') return carried(putInPlace(topic, leaning.replacement))
  if (leaning.kind === 'ellipsis' && !leaning.hasContent) return carried(`${bare(question)}: ${topic}`)
  const phrase = topicPhrase(topic)
  const pronoun = leaning.kind === 'pronoun' ? pronounIn(question) : null
  if (pronoun?.isThing && phrase?.isThing && leaning.hasContent) {
    return carried(question.slice(0, pronoun.start) + phrase.text + pronoun.possessive + question.slice(pronoun.end))
  }
  const content = topicContent(topic)
  const short = leaning.kind === 'ellipsis' || content.length > LONGEST_CONTENT
  return carried(`${bare(question)} (${short && phrase !== null ? phrase.text : content})?`)
}

function carried(question: string): ResolvedQuestion {
  return { searched: question, understood: question }
}

function bare(question: string): string {
  return question.trim().replace(/[?!.\s]{1,20}$/, '')
}
