import { findFigures } from '../figures/find-figures.ts'
import { findNames } from '../names/find-names.ts'

/** Words and signs that may join two statements. */
const JOINTS = /;\s+|,?\s+(?:and|but|while|whereas)\s+/gi

/** A clause below this many words is a list item and not a statement. */
const SHORTEST_CLAUSE = 5

/** What a clause that stands alone begins with when it does not begin with a name. */
const OWN_SUBJECT = /^(?:the|a|an|in|on|at|by|from|there|no|some|all|most|half|world|global)\s/i

/**
 * Cuts a sentence at "and", "but", "while" and semicolons where each part carries a figure of its own and the later
 * one has its own subject, so that "China mines 69% and refines 90%" stays whole.
 * @param sentence one sentence
 */
export function splitCoordination(sentence: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const joint of sentence.matchAll(JOINTS)) {
    const before = sentence.slice(from, joint.index)
    const after = sentence.slice(joint.index + joint[0].length)
    if (!hasOwnSubject(after) || !isClause(after) || !isClause(before)) continue
    parts.push(before.trim())
    from = joint.index + joint[0].length
  }
  parts.push(sentence.slice(from).trim())
  return parts
}

function isClause(part: string): boolean {
  const start = part.slice(0, CLAUSE_REACH)
  return start.split(/\s+/).length >= SHORTEST_CLAUSE && findFigures(start).length > 0
}

/** A clause is judged by its beginning, which keeps a long enumeration linear. In UTF-16 code units. */
const CLAUSE_REACH = 120

function hasOwnSubject(part: string): boolean {
  const start = part.slice(0, CLAUSE_REACH)
  return OWN_SUBJECT.test(start) || findNames(start)[0]?.start === 0
}
