/** How a figure is hedged, which decides how far another one may lie from it. */
export type Bound = 'exact' | 'about' | 'nearly' | 'more than' | 'at least' | 'less than' | 'at most'

/** Where a figure stands in its text: `text` is the slice `[start, end)`, offsets are UTF-16 code units. */
interface FigureRange {
  start: number
  end: number
  text: string
}

/** An amount with its unit, or a range of amounts. */
export interface Quantity extends FigureRange {
  kind: 'number'
  /**
   * Canonical unit: `%`, an ISO 4217 currency (`USD`), a price (`USD/kg`), `t` for every mass, `day` or `month` for
   * durations, a symbol (`kJ/m3`), the singular of the noun that is counted (`country`), or empty where none follows.
   */
  unit: string
  /** Amount in the canonical unit; the lower end of a range. */
  low: number
  /** Equal to `low` unless the figure is a range. */
  high: number
  /** Worth of the last digit that counts, in the canonical unit: the precision that the writer stated. */
  step: number
  bound: Bound
  /** The period of a rate ("2,000 tonnes a year"); null where none is stated. */
  per: 'year' | 'month' | 'day' | null
}

/** A day, month, quarter, year or a span of them. */
export interface DateFigure extends FigureRange {
  kind: 'date'
  /** First day of the span as `year * 372 + month * 31 + day`, each of month and day from 0; year 0 where none is stated. */
  from: number
  /** Last day of the span, inclusive, counted like `from`. */
  to: number
  hasYear: boolean
  /** Whether the borders are soft, as in "late 2025" or "around 2030". */
  approximate: boolean
}

/** The number of a document, law, case or tariff line: it names something and measures nothing. */
export interface Identifier extends FigureRange {
  kind: 'identifier'
  /** What is numbered: `announcement`, `executive order`, `section`; `code` where only the token itself says so ("45X"). */
  scheme: string
  /** As written, upper case. */
  first: string
  /** Equal to `first` unless a span such as "Announcements 55-58" is named. */
  last: string
}

export type Figure = Quantity | DateFigure | Identifier

/** A figure before its text is cut. */
export type FigureDraft = Omit<Quantity, 'text'> | Omit<DateFigure, 'text'> | Omit<Identifier, 'text'>

/** What a reader of figures found at a token: the figures, and the index of the first token behind them. */
export interface FigureReading {
  figures: FigureDraft[]
  next: number
}
