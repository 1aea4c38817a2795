import { MONTHS } from '../../../answer/figures/months.ts'
import { british } from './british-spelling.ts'
import type { Misspelling } from './check-spelling.ts'
import { isWithinDistance } from './edit-distance.ts'
import type { NameInventory, Spelling } from './name-inventory.ts'

/** A name in so many documents, or in the glossary, is one that others are held against. */
const KNOWN_FROM_DOCUMENTS = 4

/**
 * Finds names that hardly any document has and that are one letter off a known name ("Sojits"), or, where one word of
 * two is the same, two letters ("Li Keqiang" beside "Li Qiang"). Common words in names are no slips.
 */
export function findSlips({ words, names }: NameInventory): Misspelling[] {
  const common = new Set(words.map(({ written }) => written))
  const isProper = (word: string) => !common.has(word.toLowerCase()) && !MONTHS.has(word.toLowerCase())
  const isKnown = ({ inGlossary, places }: Spelling) => inGlossary || places.size >= KNOWN_FROM_DOCUMENTS
  const known = names.filter(isKnown)
  return names
    .filter((name) => !isKnown(name))
    .flatMap((rare) => {
      const usual = known.find((candidate) => isSlip(rare.written, candidate.written, isProper))
      return usual === undefined ? [] : [{ rare, usual }]
    })
}

function isSlip(rare: string, known: string, isProper: (word: string) => boolean): boolean {
  const [one, other] = [rare.split(' '), known.split(' ')]
  if (one.length !== other.length || one.length > 2) return false
  const differing = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] ?? ''] as const]))
  const [pair] = differing
  if (pair === undefined || differing.length > 1) return false
  if (british(pair[0]) === british(pair[1]) || ENDINGS.some((ending) => isInflection(pair, ending))) return false
  if (pair.some((word) => word.length < SHORTEST_NAME || word === word.toUpperCase() || !isProper(word))) return false
  if (one.length === 1) return pair[0].charAt(0) === pair[1].charAt(0) && isWithinDistance(pair[0], pair[1], 1)
  return isWithinDistance(pair[0].toLowerCase(), pair[1].toLowerCase(), 2)
}

/** Shorter names are too often near each other by chance. */
const SHORTEST_NAME = 5
/** "Australia" and "Australian", "India" and "Indiana" are two words. */
const ENDINGS = ['s', 'es', 'n', 'an', 'a', 'ese', 'd', 'ed', 'ing', 'al', 'ic', 'y', 'er', 'or']

function isInflection([one, other]: readonly [string, string], ending: string): boolean {
  return one === other + ending || other === one + ending
}
