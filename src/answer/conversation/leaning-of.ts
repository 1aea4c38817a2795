import { stems } from '../claims/terms.ts'
import { findFigures } from '../figures/find-figures.ts'
import { findNames } from '../names/find-names.ts'
import { HEAD_NOUNS } from './head-nouns.ts'
import { changesTopic, pronounIn } from './pronoun-in.ts'

/** In which way a question leans on the one before. */
export type Leaning =
  | { kind: 'replacement'; replacement: string }
  | { kind: 'pronoun' | 'ellipsis' /** Whether it has words of its own that say what is asked. */; hasContent: boolean }

/** "What about Japan?", "and for magnets?", "how about 2024". */
const WHAT_ABOUT =
  /^\W*(?:(?:ok|okay|so|and|but|then|cool|well|hmm|thanks)\b[,.!]?\s+)*(?:what|how) about\s+(.{1,120}?)\W*$/i
const AND = /^\W*(?:ok(?:ay)?[,.!]?\s+)?(?:and|but|or)\s+(?:(?:then|also)\s+)?(.{1,120}?)\W*$/i
const CORRECTION =
  /^\W*(?:no|nope|sorry|oops|wrong(?: ones?)?|i mixed (?:that|it|them|this) up|not (?:that|those|this)(?: ones?)?|my mistake|correction|i mean|i meant)\b[,.:;!]?\s*(?:(?:but|rather|actually|sorry)\s+)?(?:i (?:want|wanted|meant|mean|need|was asking about|asked about)\s+)?(.{1,120}?)\W*$/i
/** The rest of a question that is one of its own. */
const OWN_QUESTION =
  /^(?:what|who|whom|whose|where|when|why|which|how|is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|since|by whom)\b/i
const ARTICLE_BEFORE_ONES = /^(?:those|the|these)\s+(.+?)(?:\s+ones?)?$/i

/** A whole sentence stands alone: question word, verb and something to ask about; or an order. */
const WHOLE =
  /^\W*(?:\w+,\s+)?(?:(?:what|who|where|when|why|how)(?:['’]s|\s+(?:is|are|was|were|do|does|did|can|will|would))\s+\w+|(?:is|are|was|were|do|does|did|can|could|will|has|have)\s+(?:a|an|the|my|your|any|all|some)?\s*\w+\s+\w+|(?:now |please |can you |could you )*(?:write|tell|give|show|explain|list|compare|summari[sz]e|define|describe|sing|translate|draw|play|help)\b)/i
const MORE =
  /^\W*(?:tell me more|go on|more(?: details?| on that)?|continue|explain more|elaborate|really|why not|so what)\W*$/i

/** A question without names and pronouns is an ellipsis up to so many content words. */
const LONGEST_ELLIPSIS = 3

/**
 * Tells whether and how a question leans on the one before.
 * @param question as asked
 * @returns null for a question that stands alone or changes the topic
 */
export function leaningOf(question: string): Leaning | null {
  if (changesTopic(question)) return null
  const replacement = replacementIn(question)
  if (replacement !== null) return { kind: 'replacement', replacement }
  const content = stems(question.replace(FILLERS, ' '))
  if (pronounIn(question) !== null) return { kind: 'pronoun', hasContent: content.some((word) => !PRONOUNS.has(word)) }
  if (MORE.test(question)) return { kind: 'ellipsis', hasContent: false }
  if (findNames(question).length > 0 || content.length > LONGEST_ELLIPSIS || namesField(question)) return null
  if (findFigures(question).some(({ kind }) => kind === 'identifier')) return null
  if (WHOLE.test(question) && !asksOfHeadNoun(question)) return null
  return { kind: 'ellipsis', hasContent: content.length > 0 }
}

/** Subjects of the field that need no earlier question, except where only their number is asked for. */
function namesField(question: string): boolean {
  return FIELD.test(question) && !HOW_MANY.test(question)
}

const FIELD = /\b(?:rare[\s-]earths?|magnets|monazite|bastn(?:ä|ae)site|critical minerals?|export controls)\b/i
const HOW_MANY = /^\W*how (?:many|much) \p{L}+\W*$/iu
/** Words that tokenizing keeps and that say nothing of the subject. */
const FILLERS =
  /\b(?:much|many|long|often|far|since|exactly|still|yet|ever|really|now|and|but|again|else|more|until|by|whom|ok|okay|please|come|about|after|before|up|out|then|so)\b/gi

/** Stems of pronouns, which are no content. */
const PRONOUNS: ReadonlySet<string> = new Set(
  stems('he she him her his hers they them their theirs its one ones those'),
)

function replacementIn(question: string): string | null {
  const about = WHAT_ABOUT.exec(question)?.[1]
  if (about !== undefined) return withoutOnes(about)
  const correction = CORRECTION.exec(question)?.[1]
  if (correction !== undefined && !OWN_QUESTION.test(correction)) return withoutOnes(correction)
  const and = AND.exec(question)?.[1]
  if (and === undefined || OWN_QUESTION.test(and) || pronounIn(and) !== null) return null
  return and.split(/\s+/).length <= LONGEST_REPLACEMENT ? withoutOnes(and) : null
}

/** Words behind "and" beyond which it begins a sentence of its own. */
const LONGEST_REPLACEMENT = 6

function withoutOnes(phrase: string): string {
  const kept = ARTICLE_BEFORE_ONES.exec(phrase)
  return kept !== null && (/\bones?$/i.test(phrase) || /^those\b/i.test(phrase)) ? kept[1]! : phrase
}

/** "The tariff on magnets" says itself which one it is. */
const DEFINITE = /\bthe (\p{L}+)(?!\p{L}|\s+(?:of|on|for|in|to|that|which|between|against|from)\b)/gu

/** "What is the capacity?", "who owns the mine?": a definite noun of the field without a name points back. */
function asksOfHeadNoun(question: string): boolean {
  return [...question.toLowerCase().matchAll(DEFINITE)].some(([, noun]) => HEAD_NOUNS.has(noun!))
}
