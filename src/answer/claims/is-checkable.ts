import { findFigures } from '../figures/find-figures.ts'

/** Below this many words nothing is stated. */
const SHORTEST_STATEMENT = 4

const QUESTION = /\?["'”’)\s]*$/
const GREETING =
  /^(?:hi|hey|hello|good (?:morning|evening|afternoon|night)|thanks|thank you|cheers|welcome|congrats|happy \w+ing|see you)\b/i
const EXHORTATION =
  /^(?:please|let['’]?s|let us|buy|sell|stop|wake up|look at|check out|imagine|vote|don['’]t|do not|never forget|remember to|read|click|join|follow|share this|go and|consider|write|tell|give|show|ignore|forget|make sure|keep calm)\b/i
/** Judgements, duties and wishes: nothing that a document could confirm. */
const OPINION =
  /\b(?:in (?:my|our) (?:view|opinion|eyes|book)|imho|imo|personally|if you ask me|should|ought to|had better|i (?:love|hate|like|prefer|wish|hope|doubt|fear)|we (?:need|must|deserve)|needs? to (?:stop|wake|grow|understand|learn)|hopefully|shame(?:ful)?|disgrace(?:ful)?|pathetic|ridiculous|stupid|idiot\w*|evil|awesome|amazing|fantastic|terrible|wonderful|unfair|morally|(?:good|bad|great|brilliant|dumb) (?:idea|move|thing|policy)|the (?:best|worst) (?:thing|idea|move|country|company|president)|deserves?)\b/i
/** What the writer expects, in distinction from a plan that somebody announced. */
const PREDICTION =
  /\b(?:i (?:predict|expect|bet)|my (?:prediction|bet|guess)|mark my words|sooner or later|bound to|(?:will|['’]ll|won['’]t) (?:probably|surely|certainly|definitely|never|inevitably|soon|eventually|always|likely|crash|collapse|explode|skyrocket|moon|win|lose|regret|fail|rule|dominate|double|triple)|(?:is|are|am|['’]s|['’]re) (?:probably |surely )?(?:going to|gonna) [a-z]+|(?:next|coming) (?:year|decade|war)s? will|in (?:ten|twenty|\d+) years (?:we|nobody|everyone|china|the))\b/i
/** Judgements that are dropped even beside a figure would take facts away with them, so these need none. */
const PERSONAL = /\b(?:in (?:my|our) (?:view|opinion)|imho|imo|personally|if you ask me)\b/i

/**
 * Tells a sentence that sources could confirm or contradict from questions, greetings, exhortations, opinions and
 * predictions. A personal view that names a figure is checkable by that figure.
 * @param sentence one sentence of a message
 */
export function isCheckable(sentence: string): boolean {
  const words = sentence.match(/\p{L}[\p{L}\d'’]*/gu)?.length ?? 0
  if (words < SHORTEST_STATEMENT || QUESTION.test(sentence)) return false
  if (GREETING.test(sentence) || EXHORTATION.test(sentence) || PREDICTION.test(sentence)) return false
  if (!OPINION.test(sentence)) return true
  const rest = sentence.replace(PERSONAL, '')
  return rest !== sentence && !OPINION.test(rest) && findFigures(rest).some(({ kind }) => kind !== 'identifier')
}
