/** A unit of measure: its canonical name and how many of those one of it is. */
export interface Unit {
  unit: string
  factor: number
}

/** Currency signs and codes that may stand before or behind an amount. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['aud', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['cad', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['r$', 'BRL'],
  ['brl', 'BRL'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['¥', 'JPY'],
  ['jpy', 'JPY'],
  ['cny', 'CNY'],
  ['rmb', 'CNY'],
  ['krw', 'KRW'],
  ['₩', 'KRW'],
  ['inr', 'INR'],
  ['rs', 'INR'],
  ['₹', 'INR'],
  ['myr', 'MYR'],
])

/** Currencies by name, behind an amount; "dollars" alone are American. */
export const MONEY_WORDS: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['buck', 'USD'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['won', 'KRW'],
  ['rupee', 'INR'],
  ['pound', 'GBP'],
  ['ringgit', 'MYR'],
  ['ruble', 'RUB'],
])

/** Whose dollars they are, before the word "dollars". */
export const DOLLAR_OWNERS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['american', 'USD'],
  ['australian', 'AUD'],
  ['aussie', 'AUD'],
  ['canadian', 'CAD'],
])

const TONNE: Unit = { unit: 't', factor: 1 }
const KILOGRAM: Unit = { unit: 't', factor: 1e-3 }

/** Symbols whose case counts. */
export const UNIT_SYMBOLS: ReadonlyMap<string, Unit> = new Map([
  ['t', TONNE],
  ['tpa', TONNE],
  ['kt', { unit: 't', factor: 1e3 }],
  ['Mt', { unit: 't', factor: 1e6 }],
  ['mt', TONNE],
  ['MT', TONNE],
  ['kg', KILOGRAM],
  ['g', { unit: 't', factor: 1e-6 }],
  ['km', { unit: 'm', factor: 1e3 }],
  ['m', { unit: 'm', factor: 1 }],
  ['nm', { unit: 'm', factor: 1e-9 }],
  ['mm', { unit: 'm', factor: 1e-3 }],
  ['km2', { unit: 'km2', factor: 1 }],
  ['ha', { unit: 'km2', factor: 1e-2 }],
  ['kJ', { unit: 'kJ', factor: 1 }],
  ['MGOe', { unit: 'MGOe', factor: 1 }],
  ['kW', { unit: 'W', factor: 1e3 }],
  ['MW', { unit: 'W', factor: 1e6 }],
  ['GW', { unit: 'W', factor: 1e9 }],
  ['ppm', { unit: 'ppm', factor: 1 }],
  ['pct', { unit: '%', factor: 1 }],
  ['x', { unit: 'time', factor: 1 }],
])

/** Units by name, in the singular. A month is the unit of months and years, a day that of days and weeks. */
export const UNIT_WORDS: ReadonlyMap<string, Unit> = new Map([
  ['percent', { unit: '%', factor: 1 }],
  ['pct', { unit: '%', factor: 1 }],
  ['percentage', { unit: '%', factor: 1 }],
  ['tonne', TONNE],
  ['ton', TONNE],
  ['kiloton', { unit: 't', factor: 1e3 }],
  ['kilotonne', { unit: 't', factor: 1e3 }],
  ['kilogram', KILOGRAM],
  ['kilogramme', KILOGRAM],
  ['kilo', KILOGRAM],
  ['gram', { unit: 't', factor: 1e-6 }],
  ['kilometre', { unit: 'm', factor: 1e3 }],
  ['kilometer', { unit: 'm', factor: 1e3 }],
  ['metre', { unit: 'm', factor: 1 }],
  ['meter', { unit: 'm', factor: 1 }],
  ['hectare', { unit: 'km2', factor: 1e-2 }],
  ['megawatt', { unit: 'W', factor: 1e6 }],
  ['gigawatt', { unit: 'W', factor: 1e9 }],
  ['hour', { unit: 'hour', factor: 1 }],
  ['day', { unit: 'day', factor: 1 }],
  ['week', { unit: 'day', factor: 7 }],
  ['month', { unit: 'month', factor: 1 }],
  ['year', { unit: 'month', factor: 12 }],
  ['yr', { unit: 'month', factor: 12 }],
  ['decade', { unit: 'month', factor: 120 }],
  ['time', { unit: 'time', factor: 1 }],
  ['fold', { unit: 'time', factor: 1 }],
])

/** Nouns that writers use for the same thing when they count it. */
export const COUNTED_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['nation', 'country'],
  ['firm', 'company'],
  ['business', 'company'],
  ['entity', 'company'],
  ['metal', 'element'],
  ['earth', 'element'],
  ['job', 'worker'],
  ['employee', 'worker'],
  ['people', 'person'],
])

/** Periods of a rate by the words that follow "a", "per" or a slash. */
export const PERIODS: ReadonlyMap<string, 'year' | 'month' | 'day'> = new Map([
  ['year', 'year'],
  ['yr', 'year'],
  ['annum', 'year'],
  ['month', 'month'],
  ['day', 'day'],
])
