import { ReaderError } from '../../errors/reader-error.ts'
import { CanonicalText } from '../canonical-text.ts'
import { cleanText } from '../clean-text.ts'
import { decodeText } from '../decode-text.ts'
import { readFrontMatter } from '../front-matter.ts'
import { writeMarkdown } from '../markdown/write-markdown.ts'
import { type Reference, type ReferenceSpan, UNKNOWN_PROVENANCE } from '../source.ts'
import { sourceIdFromFile, titleFromFile } from '../source-id.ts'
import type { Format } from './format.ts'

/** Markdown with or without front matter. Footnote marks become reference spans and leave the text. */
export const markdownFormat: Format = {
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  read(file) {
    const { text, removed } = cleanText(decodeText(file.name, file.bytes))
    const { frontMatter, body } = readFrontMatter(file.name, text)
    const canonical = new CanonicalText()
    const heading = writeMarkdown(body, canonical, frontMatter?.title ?? null)
    const written = canonical.finish()
    if (frontMatter !== null) checkFootnotes(file.name, body, frontMatter.references, written.referenceSpans)
    return {
      ...(frontMatter ?? UNKNOWN_PROVENANCE),
      id: frontMatter?.id ?? sourceIdFromFile(file.name),
      title: frontMatter?.title ?? heading ?? titleFromFile(file.name),
      ...written,
      // Without front matter there is nothing that a mark could refer to.
      referenceSpans: frontMatter === null ? [] : written.referenceSpans,
      removedCharacters: removed + written.removedCharacters,
    }
  },
}

function checkFootnotes(
  name: string,
  body: string,
  references: readonly Reference[],
  spans: readonly ReferenceSpan[],
): void {
  const known = new Set(references.map((reference) => reference.id))
  const used = new Set(spans.map((span) => span.referenceId))
  const unknown = [...used].find((id) => !known.has(id))
  if (unknown !== undefined) {
    throw footnoteError(
      name,
      `the footnote [^${unknown}]${lineOf(body, unknown)} is not in the front matter's references`,
    )
  }
  const unused = references.find((reference) => !used.has(reference.id))
  if (unused !== undefined) {
    throw footnoteError(
      name,
      `the reference "${unused.id}" supports no statement; add a footnote [^${unused.id}] or remove it`,
    )
  }
}

function lineOf(body: string, id: string): string {
  const index = body.indexOf(`[^${id}]`)
  return index < 0 ? '' : ` in line ${body.slice(0, index).split('\n').length} of the text`
}

function footnoteError(name: string, reason: string): ReaderError {
  return new ReaderError('footnote', `The footnotes of ${name} cannot be used: ${reason}.`, { file: name, reason })
}
