import type { ClaimPoint } from '../claim-check.ts'
import type { NameMention } from '../names/find-names.ts'
import { isSameName } from '../names/same-name.ts'
import { CONFIRMING_RELEVANCE } from './figure-points.ts'
import type { SourceSentence } from './source-sentence.ts'
import type { Terms } from './terms.ts'

/** Another person stands where the statement has one from this relevance on. */
const SUBSTITUTION_RELEVANCE = 0.5
/** So much more relevant than every sentence that mentions the statement's person must that sentence be. */
const SUBSTITUTION_MARGIN = 0.1

/**
 * Looks for the names of a statement in the sentences on the same subject, their titles and headings. A person is
 * contradicted where the most relevant sentence has exactly one other person in that place.
 * @param statement the claim's terms
 * @param sentences of the excerpts, the most relevant first
 * @returns a point for every name; `source` is null where nothing was found
 */
export function namePoints(statement: Terms, sentences: readonly SourceSentence[]): ClaimPoint[] {
  const seen = new Set<string>()
  return statement.names.flatMap((name) => {
    if (seen.has(name.key)) return []
    seen.add(name.key)
    return [findSubstitute(statement, name, sentences) ?? findConfirmation(name, sentences)]
  })
}

function findConfirmation(name: NameMention, sentences: readonly SourceSentence[]): ClaimPoint {
  for (const sentence of sentences) {
    if (sentence.relevance < CONFIRMING_RELEVANCE) break
    const found = mention(name, sentence.names) ?? mention(name, sentence.context.names)
    if (found !== undefined) {
      return { kind: 'name', claim: name.text, source: found.text, agrees: true, excerpt: sentence.excerpt }
    }
  }
  return { kind: 'name', claim: name.text, source: null, agrees: false, excerpt: null }
}

function findSubstitute(statement: Terms, name: NameMention, sentences: readonly SourceSentence[]): ClaimPoint | null {
  const best = sentences[0]
  if (name.kind !== 'person' || best === undefined || best.relevance < SUBSTITUTION_RELEVANCE) return null
  const mentioning = sentences.find(({ names }) => mention(name, names) !== undefined)
  if (mentioning !== undefined && mentioning.relevance > best.relevance - SUBSTITUTION_MARGIN) return null
  const others = best.names.filter((other) => other.kind === 'person' && mention(other, statement.names) === undefined)
  const [substitute] = others
  if (substitute === undefined || others.some(({ key }) => key !== substitute.key)) return null
  return { kind: 'name', claim: name.text, source: substitute.text, agrees: false, excerpt: best.excerpt }
}

function mention(name: NameMention, names: readonly NameMention[]): NameMention | undefined {
  return names.find((other) => isSameName(name, other))
}
