/** Length as Discord counts it: Unicode code points. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _codePoint of text) length += 1
  return length
}
