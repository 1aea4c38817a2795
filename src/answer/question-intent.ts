/** Why a question is not one that sources could answer, whatever they hold. */
export type Refusal = 'empty' | 'advice' | 'prediction' | 'instruction'

/**
 * Tells questions that no source can answer from those that one might: nothing asked, advice on what to buy, what
 * will happen, or orders to the bot instead of a question.
 *
 * @returns why it is refused, or null for a question to be searched
 */
export function questionIntent(question: string): Refusal | null {
  if (!HAS_WORD.test(question)) return 'empty'
  return PATTERNS.find(([pattern]) => pattern.test(question))?.[1] ?? null
}

const HAS_WORD = /\p{L}{2}/u

const PATTERNS: readonly (readonly [RegExp, Refusal])[] = [
  [
    /\b(?:ignore|forget|disregard|override)\b.{0,40}\b(?:instructions?|rules?|prompts?|sources?|previous|above|everything)\b/i,
    'instruction',
  ],
  [
    /\b(?:system prompt|your (?:prompt|instructions|rules|password|token|api key)|jailbreak|developer mode)\b/i,
    'instruction',
  ],
  [/\b(?:pretend|act as|role-?play|you are now|from now on you)\b/i, 'instruction'],
  [
    /\b(?:write|compose|tell|sing|draw|generate|translate)\b.{0,30}\b(?:poem|song|joke|story|haiku|rap|limerick|code|script|essay|image)\b/i,
    'instruction',
  ],
  [
    /\b(?:write|draft|compose|make up|invent|fake)\b.{0,20}\b(?:a|an|me|some|my)\b.{0,30}\b(?:press release|letter|tweet|post|headline|email|speech|quote|article)\b/i,
    'instruction',
  ],
  [/@everyone|@here/i, 'instruction'],
  [
    /\b(?:should|shall) (?:i|we|one)\b.{0,30}\b(?:buy|sell|invest|hold|short|bet|load up|go long|put (?:my|our) money)\b/i,
    'advice',
  ],
  [
    /\b(?:good|best|better|safe) (?:investment|stock|share|buy|bet)s?\b|\b(?:stock|investment|financial|legal|medical) (?:tips?|advice|recommendations?|picks?)\b/i,
    'advice',
  ],
  [/\bwhich (?:stock|share|company)s? (?:should|to) (?:i |we )?(?:buy|pick|invest)\b/i, 'advice'],
  [/\b(?:what do you think|your (?:opinion|view|feeling)|do you (?:like|love|believe|prefer|support))\b/i, 'advice'],
  [/\bwho (?:is|are) (?:right|wrong|to blame|the (?:bad|good) guys?)\b|\bis it (?:morally|ethically)\b/i, 'advice'],
  [
    /\b(?:who|what|which \w+) will (?:win|happen|be the (?:next|price|winner))\b|\bpredict\b|\bwill .{0,60}\b(?:crash|skyrocket|moon|collapse|go to war|run out|(?:hit|reach) \d+)\b/i,
    'prediction',
  ],
]
