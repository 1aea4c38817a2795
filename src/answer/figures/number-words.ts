/** Numbers below a hundred, as words. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
)

/** Words that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 1e2,
    thousand: 1e3,
    lakh: 1e5,
    million: 1e6,
    mn: 1e6,
    mln: 1e6,
    crore: 1e7,
    billion: 1e9,
    bn: 1e9,
    bln: 1e9,
    trillion: 1e12,
    tn: 1e12,
    trn: 1e12,
  }),
)

/** Letters that multiply only where they are glued to digits ("500k"); `m` and `b` need a currency or a mass as well. */
export const GLUED_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
])

/** Names of equal parts, by how many of them make the whole. */
export const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fifth: 5,
    fifths: 5,
    sixths: 6,
    eighths: 8,
    tenth: 10,
    tenths: 10,
  }),
)
