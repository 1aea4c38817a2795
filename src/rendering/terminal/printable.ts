/**
 * Takes out what could steer a terminal or turn text around: control characters and bidirectional marks become
 * U+FFFD. Line feeds and tabs stay, and so do the sequences with which this program sets text off.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, '\uFFFD')
}

const ESCAPE = String.fromCharCode(27)

/** ESC unless one of our own Select Graphic Rendition sequences follows; C0, C1 and bidirectional controls. */
const UNSAFE = new RegExp(
  `${ESCAPE}(?!\\[(?:1|2|22|31|32|33|39)m)|[\\u0000-\\u0008\\u000b-\\u001a\\u001c-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]`,
  'g',
)
