/**
 * Makes questions as no sensible person asks them, the same at every run: words of the subject in any order, other
 * scripts, shouting, punctuation, markup, mentions, numbers and fragments.
 */
export function oddQuestions(count: number): string[] {
  const random = mulberry32(20_261_124)
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(WORDS))
    return pick(SHAPES)(words.join(pick([' ', ' ', '  ', ', ', '-'])))
  })
}

const SHAPES: readonly ((text: string) => string)[] = [
  (text) => `${text}?`,
  (text) => text.toUpperCase(),
  (text) => `what about ${text}`,
  (text) => `**${text}** \`${text}\``,
  (text) => `<@123456789012345678> ${text} @everyone`,
  (text) => [...text].reverse().join(''),
  (text) => `${text} 😀🇨🇳 ${text}`,
  (text) => `"${text}" (${text})…`,
  (text) => `[${text}](https://example.org) ||${text}||`,
  (text) => `${text}\n\n> ${text}\t${text}`,
]

const WORDS = (
  'rare earth china export 0.1% No. 61 yttrium Dy NdFeB magnet price USD 12 billion 2025 2026-11-10 suspended vault ' +
  'lynas EU Eu us US India 稀土 中国 зéro ünïcödé \u202e \u0000 \ud83d "; -- %s {{x}} null undefined NaN -1 1e9 § ½ ² ﬁ ' +
  'Announcement 55-58 Kachin KIA wto ds431 who when how much still lifted not no never all of them'
).split(' ')

/** A small generator with a seed (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
