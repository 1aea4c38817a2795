/**
 * What a measure, a country or a court can be said to be or do, each with the other words for the same. A statement
 * turns on such words: a sentence that has all the rest of it and not these says something else.
 */
const STATES: readonly RegExp[] = [
  /\b(?:in force|in effect|(?:took|takes?|taken) effect|still applies)\b/i,
  /\b(?:suspend(?:s|ed)?|suspension|paus(?:e|es|ed)|on hold|frozen|freeze)\b/i,
  /\b(?:repeal(?:s|ed)?|revok(?:e|es|ed)|abolish(?:es|ed)?|scrap(?:s|ped)?|withdr[ae]wn?|withdrew)\b/i,
  /\b(?:lift(?:s|ed)?|end(?:s|ed)?|remov(?:e|es|ed)|resum(?:e|es|ed)|reinstat(?:e|es|ed))\b/i,
  /\b(?:upheld|uphold(?:s)?|confirm(?:s|ed)?)\b/i,
  /\b(?:struck down|strikes down|overturn(?:s|ed)?|invalid(?:ated)?|unlawful|illegal)\b/i,
  /\b(?:binding|mandatory|compulsory|obligatory)\b/i,
  /\b(?:ban(?:s|ned)?|prohibit(?:s|ed)?|prohibition|forbid(?:s|den)?|outlaw(?:s|ed)?|embargo)\b/i,
  /(?<!second[- ]|third[- ]|fourth[- ]|fifth[- ]|one of the (?:world's )?)\b(?:largest|biggest|leading|number one)\b/i,
  /\bby weight\b/i,
  /\b(?:(?:of|by|in) (?:its |the )?value)\b/i,
]

/** How far before a word a negation of it stands, in UTF-16 code units. */
const DENIAL_REACH = 30
const DENIED = /\b(?:not|never|no|nor|neither|without|cannot|n['’]t)\b[^.;:]*$/i

/**
 * Whether a sentence says of its subject what a statement says of it, as far as words of state go: each that the
 * statement has stands in the sentence too, denied in both or in neither.
 */
export function keepsStates(statement: string, sentence: string): boolean {
  return STATES.every((state) => {
    const claimed = sayingOf(state, statement)
    return claimed === null || sayingOf(state, sentence) === claimed
  })
}

/** @returns null where the text does not speak of the state */
function sayingOf(state: RegExp, text: string): 'affirmed' | 'denied' | null {
  const match = state.exec(text)
  if (match === null) return null
  const before = text.slice(Math.max(0, match.index - DENIAL_REACH), match.index)
  return DENIED.test(before) ? 'denied' : 'affirmed'
}
