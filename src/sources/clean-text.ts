/**
 * Takes out what a reader cannot see and no quote should carry: control characters, soft hyphens, zero-width and
 * bidirectional marks, tag characters and variation selectors; lone surrogates become U+FFFD and line ends LF.
 * Joiners (ZWJ, ZWNJ) stay, since scripts need them. Cleaning twice changes nothing more.
 *
 * @returns the cleaned text and how many characters were taken out or replaced (line ends are not counted)
 */
export function cleanText(raw: string): { text: string; removed: number } {
  let removed = 0
  const wellFormed = raw.isWellFormed()
    ? raw
    : raw.replace(LONE_SURROGATES, () => {
        removed += 1
        return '\uFFFD'
      })
  const text = wellFormed.replace(LINE_ENDS, '\n').replace(UNWANTED, (match) => {
    removed += [...match].length
    return ''
  })
  return { text, removed }
}

const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g

/** Listed by code point, so that no invisible character has to stand in this file. */
const UNWANTED_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x0008], // C0 controls before the tab
  [0x000b, 0x001f], // C0 controls after the line feed
  [0x007f, 0x009f], // delete and C1 controls
  [0x00ad, 0x00ad], // soft hyphen
  [0x034f, 0x034f], // combining grapheme joiner
  [0x061c, 0x061c], // Arabic letter mark
  [0x115f, 0x1160], // Hangul fillers
  [0x17b4, 0x17b5], // Khmer inherent vowels
  [0x180b, 0x180f], // Mongolian selectors and separator
  [0x200b, 0x200b], // zero-width space
  [0x200e, 0x200f], // left-to-right and right-to-left marks
  [0x202a, 0x202e], // bidirectional embeddings and overrides
  [0x2060, 0x206f], // word joiner, invisible operators, isolates
  [0x3164, 0x3164], // Hangul filler
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0], // half-width Hangul filler
  [0xfff9, 0xfffb], // interlinear annotation
  [0xe0000, 0xe0fff], // tag characters and supplementary variation selectors
]

const UNWANTED = new RegExp(
  `[${UNWANTED_RANGES.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')}]+`,
  'gu',
)
