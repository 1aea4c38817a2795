import type { Outcome } from '../../../answer/answer.ts'
import type { ClaimOutcome } from '../../../answer/claim-check.ts'

/** Bars beside the text. Calm tones that stand out from Discord's dark and light grounds alike; no red for a "no". */
const GREEN = 0x3a9a6b
const AMBER = 0xd29a3a
const GREY = 0x80848e
const BLUE = 0x5b7fb5

export const OUTCOME_COLOURS: Readonly<Record<Outcome, number>> = { answer: GREEN, related: AMBER, 'not-covered': GREY }

export const CLAIM_COLOURS: Readonly<Record<ClaimOutcome, number>> = {
  agrees: GREEN,
  differs: AMBER,
  related: BLUE,
  'not-covered': GREY,
}

/** For what is no outcome: sources, context, help. */
export const NEUTRAL_COLOUR = BLUE
