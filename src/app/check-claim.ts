import type { Excerpt } from '../answer/answer.ts'
import type { CheckedStatement, ClaimCheck, ClaimOutcome } from '../answer/claim-check.ts'
import { comparePoints } from '../answer/claims/compare-points.ts'
import { splitClaim } from '../answer/claims/split-claim.ts'
import { MAX_QUESTION_LENGTH } from '../answer/clean-question.ts'
import { ReaderError } from '../errors/reader-error.ts'
import { cleanText } from '../sources/clean-text.ts'
import { type AnsweringParts, findEvidence } from './find-evidence.ts'

/** The longest message that Discord lets a member with a subscription write. In UTF-16 code units. */
export const MAX_CLAIM_LENGTH = 4_000

/** Excerpts shown for each statement: enough for two sides of a contested figure. */
const EXCERPTS_PER_STATEMENT = 3

/** @throws ReaderError `claim-too-long` */
export function cleanClaim(raw: string): string {
  const claim = cleanText(raw).text.trim()
  if (claim.length > MAX_CLAIM_LENGTH) {
    throw new ReaderError(
      'claim-too-long',
      `The claim has ${claim.length.toLocaleString('en')} characters; at most ${MAX_CLAIM_LENGTH.toLocaleString('en')} are checked. Check the part that matters.`,
      { length: claim.length, limit: MAX_CLAIM_LENGTH },
    )
  }
  return claim
}

/**
 * Holds a claim against one generation, statement by statement: it says what the sources say, never what is true.
 *
 * @throws OperatorError `quote-damaged` when a quote does not equal the stored text
 */
export async function checkClaim(claim: string, parts: AnsweringParts): Promise<ClaimCheck> {
  const started = performance.now()
  const timings = { embedMs: 0, searchMs: 0, answerMs: 0 }
  const statements: CheckedStatement[] = []
  let number = 1
  for (const text of splitClaim(claim)) {
    const found = await findEvidence(text.slice(0, MAX_QUESTION_LENGTH), parts, {
      limit: EXCERPTS_PER_STATEMENT,
      firstNumber: number,
    })
    for (const key of ['embedMs', 'searchMs', 'answerMs'] as const) timings[key] += found.timings[key]
    const checked = checkStatement(text, found.judgement.outcome === 'not-covered' ? [] : found.excerpts)
    number += checked.excerpts.length
    statements.push(checked)
  }
  return {
    claim,
    outcome: ORDER.find((outcome) => statements.some((statement) => statement.outcome === outcome)) ?? 'not-covered',
    statements,
    generation: parts.index.generation,
    timings: { ...timings, totalMs: performance.now() - started },
  }
}

/** The whole is what the first of these is that any statement is. */
const ORDER: readonly ClaimOutcome[] = ['differs', 'agrees', 'related', 'not-covered']

function checkStatement(text: string, excerpts: Excerpt[]): CheckedStatement {
  if (excerpts.length === 0) return { text, outcome: 'not-covered', points: [], excerpts: [] }
  const compared = excerpts.map(({ number, quote, source, location }) => ({
    number,
    quote,
    title: source.title,
    section: location.section,
  }))
  return { text, ...comparePoints(text, compared), excerpts }
}
