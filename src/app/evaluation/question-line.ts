import { z } from 'zod'

/** A group of alternatives, of which one must match: regular expressions that ignore case. */
const group = z
  .array(
    z
      .string()
      .refine(isPattern, { error: 'expected a regular expression' })
      .transform((source) => new RegExp(source, 'i')),
  )
  .min(1)

/** What question and claim lines have in common. */
const shared = {
  id: z.string(),
  kind: z.string().default('unspecified'),
  /** Ids of the fact files that hold the answer. */
  files: z.array(z.string()).default([]),
  must: z.array(group).default([]),
  note: z.string().default(''),
}

/** One line of a question set: a question with its key facts, or a claim with its outcome. */
export const QUESTION_LINE = z.union(
  [
    z.object({
      ...shared,
      question: z.string(),
      answerable: z.boolean(),
      history: z.array(z.string()).default([]),
      mustNot: z.array(group).default([]),
    }),
    z.object({
      ...shared,
      claim: z.string(),
      outcome: z.enum(['agrees', 'differs', 'related', 'not-covered']),
      points: z.array(z.unknown()).default([]),
    }),
  ],
  { error: 'expected a question with "answerable" or a claim with "outcome", and lists of regular expressions' },
)

export type EvaluationLine = z.infer<typeof QUESTION_LINE>
export type QuestionLine = Extract<EvaluationLine, { question: string }>
export type ClaimLine = Extract<EvaluationLine, { claim: string }>

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'i')
    return true
  } catch {
    return false
  }
}
