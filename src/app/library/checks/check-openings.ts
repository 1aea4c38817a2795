import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'

/** Finds sentences that begin by leaning on the one before: quoted alone, nobody would know what they speak of. */
export function checkOpenings({ file, statements }: LibraryDocument): Problem[] {
  return statements.flatMap(({ line, text }) => {
    const opening = LEANING.exec(text)?.[1] ?? null
    if (opening === null) return []
    const advice = `It begins with "${opening}", which leans on another sentence; name what it speaks of.`
    return [{ check: 'openings' as const, file, line, sentence: text, advice }]
  })
}

/** Words that point backwards or join, and "The rule is …" without saying which. */
const LEANING = new RegExp(
  `^["“(]*(${[
    String.raw`(?:It|Its|This|They|Them|Their|Theirs|These|He|She|His|Her|That|Those|Such|Here|There)\b(?!\s+(?:is|are|was|were)\s+(?:no|none)\b)`,
    String.raw`(?:Also|However|Moreover|Furthermore|Besides|Additionally|Therefore|Thus|Hence|Consequently|Meanwhile|Instead|Otherwise|Nevertheless|Still|Then|But|And|Or|So|Yet)\b`,
    'In addition|As a result|As a consequence|For example|For instance|For this reason|In this way|On the other hand|In contrast|By contrast|At the same time|In turn|In fact|In particular|After that|Since then|Until then|The same|The former|The latter',
    String.raw`The (?:rule|rules|measure|measures|ban|law|order|deal|agreement|company|companies|plant|programme|scheme|country|government|ministry|report|announcement|loan|fund|project|list|suspension|decision|figure|share)(?= (?:is|are|was|were|has|have|had|will|would|does|did|may|can|also|said|says|applies|covers|takes|runs|sets)\b)`,
  ].join('|')})`,
)
