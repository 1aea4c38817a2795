/** A stretch `[start, end)` of a text, in UTF-16 code units. */
export interface Range {
  start: number
  end: number
}

/**
 * Cuts a text without line breaks into sentences by Unicode's rules (UAX #29), and joins what those rules cut apart
 * after abbreviations, initials and numbers ("No. 61", "U.S. Department", "J. Smith").
 *
 * @returns the sentences in order, without the white space between them
 */
export function splitSentences(text: string): Range[] {
  const sentences: Range[] = []
  let pending: Range | null = null
  for (const { start, end } of pieces(text)) {
    const piece = trim(text, start, end)
    if (piece === null) continue
    pending = pending === null ? piece : { start: pending.start, end: piece.end }
    if (endsSentence(text, pending.end)) {
      sentences.push(pending)
      pending = null
    }
  }
  if (pending !== null) sentences.push(pending)
  return sentences
}

/** Unicode's sentences, cut further where a sentence begins with a figure, which Unicode's rules see as going on. */
function* pieces(text: string): Generator<Range> {
  for (const window of windows(text)) {
    for (const { segment, index } of SEGMENTER.segment(text.slice(window.start, window.end))) {
      let start = window.start + index
      for (const { index: cut } of segment.matchAll(BEFORE_FIGURE)) {
        yield { start, end: window.start + index + cut }
        start = window.start + index + cut
      }
      yield { start, end: window.start + index + segment.length }
    }
  }
}

/**
 * Cuts a long text where a sentence surely ends: the segmenter's time grows with the square of the length. A stretch
 * without such a place stays whole.
 */
function* windows(text: string): Generator<Range> {
  let start = 0
  while (text.length - start > WINDOW_LENGTH) {
    SURE_END.lastIndex = start + WINDOW_LENGTH
    const found = SURE_END.exec(text)
    if (found === null) break
    const end = found.index + found[0].length
    yield { start, end }
    start = end
  }
  if (start < text.length) yield { start, end: text.length }
}

/** In UTF-16 code units; a longer one is faster cut before it is segmented. */
const WINDOW_LENGTH = 4_000
/** A full stop, a space and a capital letter, or the full stop of Chinese and Japanese. */
const SURE_END = /[.!?]["”’)\]]?\s+(?=\p{Lu})|[。！？]/gu

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })
/** After a word of three letters or more, a full stop and a space. */
const BEFORE_FIGURE = /(?<=\p{L}{3}[.!?]["”’)\]]?\s)(?=\d)/gu

function trim(text: string, start: number, end: number): Range | null {
  const segment = text.slice(start, end)
  const from = start + segment.length - segment.trimStart().length
  const to = start + segment.trimEnd().length
  return from < to ? { start: from, end: to } : null
}

/** Whether a cut that Unicode's rules made at `end` really ends a sentence. */
function endsSentence(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - LONGEST_ABBREVIATION), end)
  if (!before.endsWith('.')) return true
  const following = text.slice(end, end + LOOK_AHEAD).trimStart()
  if (LOWER_CASE_START.test(following)) return false
  if (NUMBER_ABBREVIATION.test(before)) return !NUMBER_START.test(following)
  return !TITLE_ABBREVIATION.test(before) && !INITIALS.test(before)
}

const LONGEST_ABBREVIATION = 16
/** Far enough to see past white space. */
const LOOK_AHEAD = 32
const LOWER_CASE_START = /^\p{Ll}/u
const NUMBER_START = /^[\d(]/
/** Ends a sentence unless a number follows. */
const NUMBER_ABBREVIATION =
  /(?:^|[^\p{L}])(?:Nos?|Arts?|Sec|Ch|Vol|pp?|Fig|Reg|Ann|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/iu
/** Never ends a sentence: something always follows. */
const TITLE_ABBREVIATION = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St|vs|cf|ca|approx|e\.g|i\.e|Mt)\.$/iu
/** "U.S.", "J." and "J. R." before a name; a lone capital letter at the end of a sentence is rare enough to join. */
const INITIALS = /(?:^|[\s("“])(?:\p{Lu}\.)+$/u
