import type { FigureComparison } from './compare-figures.ts'
import type { Quantity } from './figure.ts'

/** How far "about" and "nearly" reach, as a share of the amount. */
const ABOUT_SHARE = 0.05

/** "More than 50" speaks of 54; from this multiple on, nobody would have said it that way, and nothing follows. */
const OPEN_END_MULTIPLE = 1.5

/** Months in a year, to hold a monthly rate against a yearly one. */
const RATE_MONTHS = { day: 12 / 365, month: 1, year: 12 } as const

/**
 * Holds two amounts against each other.
 *
 * - Units must be the same; another currency or another counted noun is incomparable. Where one of them has no unit, or
 *   is a price without its "per", they can agree but never differ. A rate is converted where both name a period.
 * - An exact amount covers half a step of its last stated digit on either side; the coarser of two decides, so that
 *   "12 billion" agrees with "11.8 billion" and "70 %" with "69 %".
 * - "About" covers 5 % on either side, "nearly" 5 % below; a range covers everything between its ends.
 * - "More than 50" agrees with amounts above 50 up to 75, "up to 60" with those from 40; beyond that the two are
 *   incomparable, on the other side of the bound they differ. Two open bounds agree where they state the same amount.
 * - Two ranges agree where one contains the other, and are incomparable where they merely overlap.
 * @param one an amount
 * @param other an amount
 */
export function compareQuantities(one: Quantity, other: Quantity): FigureComparison {
  const unit = compareUnits(one.unit, other.unit)
  if (unit === 'different') return 'incomparable'
  const factor = one.per === null || other.per === null ? 1 : RATE_MONTHS[other.per] / RATE_MONTHS[one.per]
  const outcome = compareAmounts(one, {
    ...other,
    low: other.low / factor,
    high: other.high / factor,
    step: other.step / factor,
  })
  return unit === 'loose' && outcome === 'differs' ? 'incomparable' : outcome
}

function compareUnits(one: string, other: string): 'same' | 'loose' | 'different' {
  if (one === other) return one === '' ? 'loose' : 'same'
  if (one === '' || other === '') return 'loose'
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`) ? 'loose' : 'different'
}

function compareAmounts(one: Quantity, other: Quantity): FigureComparison {
  const slack = Math.max(one.step, other.step) / 2
  if (Math.abs(one.low - other.low) <= slack && Math.abs(one.high - other.high) <= slack) return 'agrees'
  const first = coverage(one)
  const second = coverage(other)
  const inside = first.from <= second.from + slack && second.to <= first.to + slack
  const around = second.from <= first.from + slack && first.to <= second.to + slack
  if (inside || around) return 'agrees'
  return first.furthestTo + slack < second.furthestFrom || second.furthestTo + slack < first.furthestFrom
    ? 'differs'
    : 'incomparable'
}

/** What a figure plausibly covers, and the furthest that it does not rule out. */
interface Coverage {
  from: number
  to: number
  furthestFrom: number
  furthestTo: number
}

function coverage({ low, high, bound }: Quantity): Coverage {
  const closed = (from: number, to: number) => ({ from, to, furthestFrom: from, furthestTo: to })
  if (bound === 'about') return closed(low * (1 - ABOUT_SHARE), high * (1 + ABOUT_SHARE))
  if (bound === 'nearly') return closed(low * (1 - ABOUT_SHARE), high)
  if (bound === 'more than' || bound === 'at least') {
    return { from: low, to: high * OPEN_END_MULTIPLE, furthestFrom: low, furthestTo: Number.POSITIVE_INFINITY }
  }
  if (bound === 'less than' || bound === 'at most') {
    return { from: low / OPEN_END_MULTIPLE, to: high, furthestFrom: 0, furthestTo: high }
  }
  return closed(low, high)
}
