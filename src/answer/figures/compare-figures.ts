import { compareDates } from './compare-dates.ts'
import { compareQuantities } from './compare-quantities.ts'
import type { Figure, Identifier } from './figure.ts'

/** `incomparable`: different things, or so vague that neither agreement nor difference follows. */
export type FigureComparison = 'agrees' | 'differs' | 'incomparable'

/**
 * Holds two figures against each other; the order does not matter.
 *
 * - Amounts: `compareQuantities`; same unit, equal within the stated rounding and hedges, ranges contain.
 * - Dates: `compareDates`; what both state must be the same, the coarser one contains the finer one.
 * - Identifiers: same scheme and number, or inside the named span; a bare "No. 61" fits any scheme.
 * @param one figure of `findFigures`
 * @param other figure of `findFigures`, of any text
 */
export function compareFigures(one: Figure, other: Figure): FigureComparison {
  if (one.kind === 'number' && other.kind === 'number') return compareQuantities(one, other)
  if (one.kind === 'date' && other.kind === 'date') return compareDates(one, other)
  if (one.kind === 'identifier' && other.kind === 'identifier') return compareIdentifiers(one, other)
  return 'incomparable'
}

function compareIdentifiers(one: Identifier, other: Identifier): FigureComparison {
  const sameScheme = one.scheme === other.scheme
  const loose = [one.scheme, other.scheme].some((scheme) => scheme === 'number' || scheme === 'code')
  if (!sameScheme && !loose) return 'incomparable'
  if (contains(one, other) || contains(other, one)) return 'agrees'
  return sameScheme && one.scheme !== 'code' ? 'differs' : 'incomparable'
}

function contains(outer: Identifier, inner: Identifier): boolean {
  if (outer.first === inner.first && outer.last === inner.last) return true
  return Number(outer.first) <= Number(inner.first) && Number(inner.last) <= Number(outer.last)
}
