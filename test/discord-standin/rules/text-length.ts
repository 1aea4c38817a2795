/** Length of a text as Discord counts it: in code points, without white space at either end. */
export function textLength(text: unknown): number {
  return [...String(text ?? '').trim()].length
}
