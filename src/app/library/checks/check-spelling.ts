import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'
import { british } from './british-spelling.ts'
import { findSlips } from './find-slips.ts'
import { type NameInventory, type Spelling, takeInventory } from './name-inventory.ts'

/** A spelling that is probably wrong, and the one that it should be. */
export interface Misspelling {
  rare: Spelling
  usual: Spelling
}

/**
 * Finds names and words that the library writes in two ways: "Sea Drift" beside "Seadrift", "license" beside
 * "licence", "Organization" beside "Organisation" in one name, and rare names that are a slip of the pen away from a
 * known one. A sentence that holds both ("Goiás (Goias)") gives the second on purpose.
 */
export function checkSpelling(documents: readonly LibraryDocument[]): Problem[] {
  const inventory = takeInventory(documents)
  const mixed = mixedSpellings(inventory)
  const slips = findSlips(inventory).filter(({ rare }) => !mixed.some((other) => other.rare === rare))
  const found = [...mixed, ...slips]
  return found
    .filter(({ rare }) => !found.some((other) => other.rare !== rare && isPart(rare.written, other.rare.written)))
    .flatMap(({ rare, usual }) =>
      [...rare.places]
        .filter(([, { text }]) => !text.replaceAll(rare.written, '').includes(usual.written))
        .map(([{ file }, { line, text }]) => ({
          check: 'spelling' as const,
          file,
          line,
          sentence: text,
          advice: `"${rare.written}" is written "${usual.written}" elsewhere (${placesOf(usual)}); write both alike.`,
        })),
    )
}

/** Spellings that differ in spaces, hyphens, capitals, accents, or as British and American English do. */
function mixedSpellings({ words, names }: NameInventory): Misspelling[] {
  return [...groups(words, british), ...groups(names, nameKey)].flatMap((spellings) => {
    const [usual, ...others] = spellings.sort((one, other) => other.places.size - one.places.size)
    return usual === undefined ? [] : others.map((rare) => ({ rare, usual }))
  })
}

function groups(spellings: readonly Spelling[], keyOf: (written: string) => string): Spelling[][] {
  const byKey = new Map<string, Spelling[]>()
  for (const spelling of spellings) {
    const key = keyOf(spelling.written)
    byKey.set(key, [...(byKey.get(key) ?? []), spelling])
  }
  return [...byKey.values()].filter(({ length }) => length > 1)
}

/** "Eu" and "EU" are two things, and a single word such as "Center" is part of names that are none of ours. */
function nameKey(written: string): string {
  if (written.length < SHORTEST_NAME) return written
  const text = /[ -]/.test(written) ? british(written) : written
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\s-]/gu, '')
    .toLowerCase()
}

const SHORTEST_NAME = 3

function isPart(part: string, whole: string): boolean {
  return part.length < whole.length && ` ${whole} `.includes(` ${part} `)
}

function placesOf({ places }: Spelling): string {
  const [first] = places
  const more = places.size - 1
  return first === undefined ? '' : `${first[0].file}:${first[1].line}${more === 0 ? '' : ` and ${more} more`}`
}
