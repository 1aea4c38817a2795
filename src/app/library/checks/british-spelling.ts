/** @returns a text with American spellings in their British form, as far as the library's words need it */
export function british(text: string): string {
  return SPELLINGS.reduce((written, [american, form]) => written.replace(american, form), text)
}

const SPELLINGS: readonly (readonly [american: RegExp, british: string])[] = [
  [/(?<=\p{L}{3})iz(?=(?:ations?|e|es|ed|ing|er|ers)\b)/giu, 'is'],
  [/(?<=\p{L}{2})yz(?=(?:e|es|ed|ing)\b)/giu, 'ys'],
  [/licens(?=es?\b)/gi, 'licenc'],
  [/defens(?=es?\b)/gi, 'defenc'],
  [/\bprogram(?=s?\b)/gi, 'programme'],
  [/(?<=\b(?:lab|col|fav|hon|neighb|harb|behavi))or(?=\p{L}*\b)/giu, 'our'],
  [/\b(cent|fib)er(?=s?\b)/gi, '$1re'],
  [/\baluminum\b/gi, 'aluminium'],
  [/\bsulf(?=ur|ate|ide)/gi, 'sulph'],
]
