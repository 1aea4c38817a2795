import { CanonicalText } from '../canonical-text.ts'
import { cleanText } from '../clean-text.ts'
import { decodeText } from '../decode-text.ts'
import { UNKNOWN_PROVENANCE } from '../source.ts'
import { sourceIdFromFile, titleFromFile } from '../source-id.ts'
import type { Format } from './format.ts'

/** Plain text: paragraphs are parted by blank lines, lines that begin with a bullet or a number are list items. */
export const textFormat: Format = {
  name: 'plain text',
  extensions: ['.txt', '.text'],
  read(file) {
    const { text, removed } = cleanText(decodeText(file.name, file.bytes))
    const canonical = new CanonicalText()
    for (const paragraph of text.split(/\n[ \t]*\n/)) writeParagraph(canonical, paragraph)
    const written = canonical.finish()
    return {
      id: sourceIdFromFile(file.name),
      title: titleFromFile(file.name),
      ...UNKNOWN_PROVENANCE,
      ...written,
      removedCharacters: removed + written.removedCharacters,
    }
  },
}

function writeParagraph(canonical: CanonicalText, paragraph: string): void {
  const pieces = paragraph.split(/\n(?=[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t])/)
  let leadIn: string | null = null
  for (const [index, piece] of pieces.entries()) {
    const bullet = /^[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]+/.exec(piece)
    const text = [{ text: bullet === null ? piece : piece.slice(bullet[0].length) }]
    const separator = index === 0 ? '\n\n' : '\n'
    if (bullet === null) {
      const written = canonical.writeBlock(text, { kind: 'paragraph', separator })
      leadIn = written.endsWith(':') ? written : null
    } else {
      canonical.writeBlock(text, { kind: 'list-item', prefix: `${bullet[0].trim()} `, separator, context: leadIn })
    }
  }
}
