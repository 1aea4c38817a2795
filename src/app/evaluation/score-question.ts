import type { Answer } from '../../answer/answer.ts'
import type { QuestionLine } from './question-line.ts'
import type { LineScore } from './rates.ts'

/**
 * Scores one answer: an answerable question by the key facts in its excerpts, the others by not being answered.
 *
 * @param facts for each excerpt, the fact files that its document was written from
 */
export function scoreQuestion(line: QuestionLine, answer: Answer, facts: readonly (readonly string[])[]): LineScore {
  const answered = answer.outcome === 'answer'
  const miss = (missing: string[][]) => ({
    id: line.id,
    kind: line.kind,
    question: line.question,
    outcome: answer.outcome,
    missing,
  })
  if (!line.answerable) {
    const refused = !answered || statesOpenPoint(line, answer)
    return {
      kind: line.kind,
      recalled: null,
      onSubject: null,
      refused,
      falselyRefused: null,
      miss: refused ? null : miss([]),
    }
  }
  const text = answer.excerpts.map(({ quote }) => quote).join('\n')
  const missing = line.must.filter((group) => !group.some((pattern) => pattern.test(text)))
  const unwanted = line.mustNot.some((group) => group.some((pattern) => pattern.test(text)))
  const recalled = missing.length === 0 && !unwanted
  return {
    kind: line.kind,
    recalled,
    onSubject: {
      right: facts.filter((files) => files.some((file) => line.files.includes(file))).length,
      all: facts.length,
    },
    refused: null,
    falselyRefused: !answered,
    miss: recalled && answered ? null : miss(missing.map((group) => group.map((pattern) => pattern.source))),
  }
}

/** A question marked as an open point is right too when the first excerpt states the gap. */
function statesOpenPoint(line: QuestionLine, answer: Answer): boolean {
  return line.note.startsWith('OPEN-POINT') && STATES_GAP.test(answer.excerpts[0]?.quote ?? '')
}

const STATES_GAP =
  /\b(?:no|not|nothing|none|neither|unknown|open|unclear)\b[^.]{0,120}\b(?:sources?|found|documented|published|reported|named|known|stated?|given?|announced|records?|shows?|say|says|mention(?:ed|s)?)\b|\b(?:sources?)\b[^.]{0,80}\b(?:no|not|nothing|end)\b/i
