/** At most so many excerpts make one answer. */
const EXCERPTS_PER_ANSWER = 4

/**
 * Looks for a few excerpts that together match every group, exactly: excerpts that match the same groups are alike,
 * so only the sets of groups count, and there are few.
 *
 * @param quotes what could be shown
 * @param must groups of alternatives, of which one each must match
 * @param mustNot groups of which none may match
 * @returns whether such excerpts exist, and the groups that no single quote matches
 */
export function coverGroups(
  quotes: readonly string[],
  must: readonly (readonly RegExp[])[],
  mustNot: readonly (readonly RegExp[])[],
): { covered: boolean; unmatched: number[] } {
  const matches = (group: readonly RegExp[], quote: string) => group.some((pattern) => pattern.test(quote))
  const sets = new Set<number>()
  for (const quote of quotes) {
    const set = must.reduce((bits, group, at) => (matches(group, quote) ? bits | (1 << at) : bits), 0)
    if (set !== 0 && !sets.has(set) && !mustNot.some((group) => matches(group, quote))) sets.add(set)
  }
  const all = (1 << must.length) - 1
  let reached = new Set([0])
  for (let taken = 0; taken < EXCERPTS_PER_ANSWER && !reached.has(all); taken++) {
    reached = new Set([...reached].flatMap((bits) => [bits, ...[...sets].map((set) => bits | set)]))
  }
  const matched = [...sets].reduce((bits, set) => bits | set, 0)
  return { covered: reached.has(all), unmatched: must.flatMap((_, at) => (matched & (1 << at) ? [] : [at])) }
}
