/** A word of a question that stands for something said before. */
export interface Pronoun {
  start: number
  end: number
  /** Whether it stands for a thing or person and not for a whole statement or a kind ("that", "ones", "there"). */
  isThing: boolean
  /** What the name in its place ends with: "'s" for "its", else nothing. */
  possessive: string
}

const PRONOUN =
  /\b(?:(?:that|this|the (?:other|same)) one|it|its|they|them|their|theirs|he|she|him|her|his|hers|this|that|these|those|there|ones|the same(?! as)|the (?:former|latter)|such)\b/gi
/** "It" that stands for nothing, and "there is". */
const EMPTY =
  /\b(?:is it (?:true|possible|right|correct|legal|known|worth)(?: that)?|it is (?:true|said)(?: that)?|it (?:looks|seems)|(?:is|are|was|were|be|been|being|isn['’]t|aren['’]t) there|there (?:is|are|was|were|has|have|will))\b/gi
/** "That" behind these words is a pronoun, elsewhere mostly a conjunction. */
const BEFORE_THAT =
  /(?:^|\b(?:is|was|are|were|does|did|do|has|had|have|will|would|can|could|like|of|for|about|with|than|to|by|on|in|why|and|but|so|how|what|mixed|after|before))\s*$/i
/** Where a part of a question ends: what stands before it can be what a pronoun means. */
const BOUNDARY =
  /[,;.:?!(]|\b(?:and|or|but|when|while|because|if|since|after|before|until|although|who|which|whether)\b/gi
/** Words at the start that are no subject. */
const LEAD =
  /^(?:[\s,.!]|\b(?:and|but|so|or|ok|okay|well|hmm|then|also|cool|thanks|great|since when|since|when|who|which|after|before|if|what|how|why|where|in|on|by|to|for)\b)+/i

const TOPIC_CHANGE =
  /^(?:(?:ok|okay|cool|thanks|thank you|well|now|please|hey|right|alright|great|so)\b[,.!]?\s*)*(?:(?:let['’]?s|let us|can we|could we) (?:talk about|discuss|move on to|switch to|do) (?:something else|(?:a|an)(?:other| different| new) (?:topic|subject|thing|question))|(?:a|an)?\s?(?:other|another|different|new|next|unrelated|separate) (?:topic|subject|question|thing)|(?:change|switch) (?:of|the) (?:topic|subject)|something (?:else|different)(?: (?:entirely|completely))?|(?:forget|never mind|enough (?:of|about)|leave|drop)(?: (?:about|that|it|this|all that))?(?: [\p{L}\d' -]{1,40}?)?|moving on|on another note|unrelated|by the way|btw)(?: (?:please|now|then))?\s*[:.,;!-]\s*/iu

/**
 * Finds the first pronoun of a question whose meaning lies outside the question.
 * @param question as asked
 */
export function pronounIn(question: string): Pronoun | null {
  const text = question.replace(EMPTY, (found) => ' '.repeat(found.length))
  for (const { 0: word, index } of text.matchAll(PRONOUN)) {
    const lower = word.toLowerCase()
    const before = text.slice(0, index)
    if (lower === 'that' && !BEFORE_THAT.test(before)) continue
    if (hasSubjectBefore(before, /^(?:its|their|his|her)$/.test(lower))) return null
    const thing = !['that', 'this', 'there', 'ones', 'these', 'those', 'such', 'the same'].includes(lower)
    const possessive = /^(?:its|their|his)$/.test(lower) ? "'s" : ''
    return { start: index, end: index + word.length, isThing: thing, possessive }
  }
  return null
}

/** Whether an earlier part of the question says what the pronoun means; a possessive finds it in its own part too. */
function hasSubjectBefore(before: string, possessive: boolean): boolean {
  const rest = before.replace(LEAD, '')
  const inside = possessive && /(?!^)\b\p{Lu}\p{L}/u.test(before)
  const boundary = [...rest.matchAll(BOUNDARY)].at(-1)
  if (boundary === undefined) return inside
  return /\p{L}{3,}.*\s.*\p{L}{3,}|\p{Lu}\p{L}+/u.test(rest.slice(0, boundary.index)) && !CORRECTION_START.test(before)
}

/** "I mixed that up, I want those": the words before the comma are about the conversation. */
const CORRECTION_START = /^\W*(?:no|sorry|oops|wrong|i mean|i meant|i mixed|not that|actually)\b/i

/**
 * Takes the announcement of another topic ("another topic please.", "forget Brazil.") off a question.
 * @param question as asked
 * @returns the question itself where nothing else would be left
 */
export function withoutTopicChange(question: string): string {
  const rest = question.replace(TOPIC_CHANGE, '').trim()
  return rest === '' ? question : rest
}

/**
 * Whether a question announces another topic.
 * @param question as asked
 */
export function changesTopic(question: string): boolean {
  return TOPIC_CHANGE.test(question)
}
