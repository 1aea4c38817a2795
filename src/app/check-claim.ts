import type { ClaimCheck } from '../answer/claim-check.ts'
import { ReaderError } from '../errors/reader-error.ts'
import { cleanText } from '../sources/clean-text.ts'
import type { AnsweringParts } from './answer-question.ts'

/** The longest message that Discord lets a member with a subscription write. In UTF-16 code units. */
export const MAX_CLAIM_LENGTH = 4_000

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

export async function checkClaim(claim: string, parts: AnsweringParts): Promise<ClaimCheck> {
  return {
    claim,
    outcome: 'not-covered',
    statements: [],
    generation: parts.index.generation,
    timings: { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 },
  }
}
