import { findNames } from '../names/find-names.ts'
import { stems } from './terms.ts'

/** A word that denies, with what it denies. */
export interface Negation {
  /** As written: the word that denies and the first words that it denies. */
  text: string
  /** Stems of the denied words. */
  denied: ReadonlySet<string>
}

const NEGATOR =
  /\b(?:not|no|never|none|neither|nor|cannot|nobody|nothing|denie[sd]|deny|denying|failed to|fails to|refuse[sd]? to|ruled? out|rules out|excluded?|barred)\b|\b[a-z]{2,7}n['’]t\b/gi

/** "Not only", "no more than", "No. 61" and the like deny nothing. */
const NO_NEGATION =
  /^(?:not only|not just|not merely|not least|no (?:more|less|later|fewer|longer) than|not (?:more|less|later|fewer) than|no doubt|no\.|no matter|no single)/i

/** Words that limit or forbid without denying: beside one of these an affirmation says little. */
const RESERVATION =
  /\b(?:forbid\w*|prohibit\w*|ban(?:s|ned)?|need(?:s|ed)?|requir\w*|unless|only|except|exempt\w*|apart from|without|instead of|rather than|nil|zero|fail\w*|refus\w*|lack\w*|little|hardly|barely|few|stop\w*|halt\w*|suspend\w*)\b/i

/** How many content words behind a negator it denies at most. */
const REACH = 4
/** How much of the text behind a negator is looked at, in UTF-16 code units. */
const CLAUSE_LENGTH = 100
/** No sentence denies more often; a hostile one is read no further. */
const MOST_NEGATIONS = 8
/** Where a denial ends. */
const CLAUSE_END = /[,;:.()]|\b(?:but|and|while|because|although|which|who|if|unless|until|after|before|since)\b/i

/**
 * Finds what a sentence denies.
 * @param sentence one sentence
 */
export function findNegations(sentence: string): Negation[] {
  const negations: Negation[] = []
  for (const { 0: negator, index } of sentence.matchAll(NEGATOR)) {
    if (negations.length === MOST_NEGATIONS) break
    if (NO_NEGATION.test(sentence.slice(index, index + CLAUSE_LENGTH))) continue
    const end = index + negator.length
    const behind = sentence.slice(end, end + CLAUSE_LENGTH)
    const cut = behind.search(CLAUSE_END)
    const clause = cut === -1 ? behind : behind.slice(0, cut)
    const verb = negator.toLowerCase() === 'no' ? wordBefore(sentence, index) : ''
    const words = clause.trim().split(/\s+/, REACH).join(' ')
    negations.push({
      text: `${verb} ${negator} ${words}`.trim(),
      denied: new Set([...stems(verb), ...stems(withoutNames(clause)).slice(0, REACH)]),
    })
  }
  return negations
}

/**
 * Whether a sentence limits what it says ("only with approval"), so that neither agreement nor contradiction follows
 * from its not denying something.
 * @param sentence one sentence
 */
export function hasReservation(sentence: string): boolean {
  return RESERVATION.test(sentence)
}

/** Verbs before "no" that report and are not denied themselves. */
const REPORTING_VERBS: ReadonlySet<string> = new Set(
  'said says say found finds is was are were has had have been there that shows showed'.split(' '),
)

/** "Adopted no code" denies the adopting too. */
function wordBefore(sentence: string, index: number): string {
  const word = /(\p{L}+)\s*$/u.exec(sentence.slice(Math.max(0, index - 30), index))?.[1] ?? ''
  return REPORTING_VERBS.has(word.toLowerCase()) ? '' : word
}

/** Names are what a denial is about and never what is denied. */
function withoutNames(clause: string): string {
  let rest = clause
  for (const { text } of findNames(clause)) rest = rest.replace(text, ' ')
  return rest
}
