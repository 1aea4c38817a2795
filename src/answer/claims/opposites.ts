/** Two directions of speech that exclude each other, each as a pattern of whole words. */
export interface Opposites {
  one: RegExp
  other: RegExp
}

/** Movements and ranks, and the states that a measure can be in. */
export const OPPOSITES: readonly Opposites[] = [
  {
    one: /\b(?:(?:went|go|goes|gone|going|moved|shot|is|was|were|are) up(?: again)?|r[io]se[sn]?|rising|gr[eo]w(?:s|n|ing)?|increas(?:e|ed|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:e|ed|es|ing)|soar(?:ed|s|ing)?|doubled|tripled|recovered|gained)\b/i,
    other:
      /\b(?:(?:went|go|goes|gone|going|moved|is|was|were|are) down(?: again)?|f[ea]ll(?:s|en|ing)?|dropp?(?:ed|s|ing)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|shr[aiu]nk(?:s|en)?|sank|plung(?:ed|es|e)|slump(?:ed|s)?|halved|lost)\b/i,
  },
  {
    one: /\b(?:(?:\w+-month |\w+-year |record |all-time )high|highest|largest|biggest)\b/i,
    other: /\b(?:(?:\w+-month |\w+-year |record |all-time )low|lowest|smallest)\b/i,
  },
  {
    one: /\b(?:(?:is|are|was|were) (?:still )?in force|still applies|took effect|remains? in force|applies)\b/i,
    other: /\b(?:suspended|paused|repealed|revoked|struck down|expired|abandoned|cancel?led|withdrawn)\b/i,
  },
  {
    one: /\b(?:by|in terms of|its|of) (?:weight|mass)\b/i,
    other: /\b(?:by|in terms of|of (?:its|the)|in) value\b/i,
  },
  { one: /\bheavy rare earths?\b/i, other: /\blight rare earths?\b/i },
]
