import { splitSentences } from '../../sources/split-sentences.ts'
import { isCheckable } from './is-checkable.ts'
import { splitCoordination } from './split-coordination.ts'

/** "I think that", "Fun fact:", "btw," before a statement that can be checked without them. */
const LEAD_IN =
  /^(?:(?:(?:well|so|ok(?:ay)?|btw|by the way|actually|apparently|fyi|fun fact|reminder|breaking|and|but|also|lol|tbh|honestly|note|source says)\b[,:;]?\s+)|(?:(?:i|we) (?:think|believe|heard|read|hear|know|guess|bet)(?: somewhere| recently| today)?(?: that)?[,:]?\s+)|(?:as far as i know[,:]?\s+)|(?:afaik[,:]?\s+)|(?:they say(?: that)?[,:]?\s+)|(?:did you know(?: that)?\s+)|(?:it is (?:known|true|said) that\s+))+/i

/** Quotation signs, list signs and mentions at the start of a message's line. */
const LINE_START = /^(?:[>*#•\s-]+|<[@#][^>\s]{1,30}>\s*)+/

/**
 * Cuts a claim into the statements that sources can be held against: one per sentence, and one per coordinated clause
 * where both clauses carry figures of their own. Opinions, predictions, greetings, questions and exhortations are
 * left out, and so are introductions such as "I think that".
 * @param text a message of any length; time is linear in it
 * @returns the statements in order, each as written in the text
 */
export function splitClaim(text: string): string[] {
  const statements: string[] = []
  for (const line of text.split(/\r?\n+/)) {
    const plain = line.replace(LINE_START, '').trim()
    for (const { start, end } of splitSentences(plain)) {
      const sentence = plain.slice(start, end)
      if (!isCheckable(sentence)) continue
      const statement = sentence.replace(LEAD_IN, '')
      statements.push(...splitCoordination(statement === '' ? sentence : statement))
    }
  }
  return statements
}
