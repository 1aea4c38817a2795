import type { Excerpt } from './answer.ts'

/** An excerpt whose quote is not in the store as it should be, with what the store holds there. */
export interface QuoteFault {
  excerpt: Excerpt
  stored: string | null
}

/**
 * Compares every quote, character by character, with the text in the store as it is now. Quotes that differ are not
 * handed out: the damage is somewhere between the store and here.
 *
 * @param readText reads a source's canonical text of the answer's generation afresh
 */
export async function verifyQuotes(
  excerpts: readonly Excerpt[],
  readText: (sourceId: string) => Promise<string | null>,
): Promise<{ sound: Excerpt[]; faults: QuoteFault[] }> {
  const texts = new Map<string, string | null>()
  const sound: Excerpt[] = []
  const faults: QuoteFault[] = []
  for (const excerpt of excerpts) {
    const { id } = excerpt.source
    if (!texts.has(id)) texts.set(id, await readText(id))
    const stored = texts.get(id)?.slice(excerpt.location.start, excerpt.location.end) ?? null
    if (stored === excerpt.quote) sound.push(excerpt)
    else faults.push({ excerpt, stored })
  }
  return { sound, faults }
}
