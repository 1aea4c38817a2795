import { ReaderError } from '../errors/reader-error.ts'
import { cleanText } from './clean-text.ts'
import type { Block, ReferenceSpan, Section } from './source.ts'
import { splitSentences } from './split-sentences.ts'
import { type FootnoteMark, supportSpans } from './support-spans.ts'

/** A run of text or a footnote mark inside a block, in reading order. */
export type Inline = { text: string } | { footnote: string }

/** What a block is written with besides its words. */
export interface BlockOptions {
  kind: Block['kind']
  /** Written before the block and not part of it: a list item's bullet. */
  prefix?: string
  /** Written between this block and the one before it. */
  separator: '\n' | '\n\n'
  context?: string | null
  page?: number | null
}

/**
 * Writes a source's one canonical text block by block and keeps account of where everything stands. Every format's
 * reader writes through it, so cleaning, white space and footnotes are treated alike everywhere.
 */
export class CanonicalText {
  #text = ''
  #removed = 0
  readonly #sections: Section[] = []
  readonly #blocks: Block[] = []
  readonly #spans: ReferenceSpan[] = []

  /** Starts a new section. @param path headings from the outermost to the innermost */
  openSection(path: readonly string[]): void {
    this.#closeSection()
    this.#sections.push({ path: [...path], start: this.#text.length, end: this.#text.length })
  }

  /** Writes a heading's line, which belongs to no block: it is searched with its section and never quoted. */
  writeHeading(text: string): string {
    const line = this.#squeeze(text).trim()
    if (line !== '') this.#append('\n\n', line)
    return line
  }

  /**
   * Writes one block.
   * @returns the block's text, empty when nothing but white space and marks was given
   */
  writeBlock(inlines: readonly Inline[], options: BlockOptions): string {
    const { body, marks } = this.#join(inlines, options.kind)
    if (body === '') return ''
    if (this.#sections.length === 0) this.openSection([])
    if (this.#blocks.length >= MAX_BLOCKS) {
      const most = MAX_BLOCKS.toLocaleString('en')
      throw new ReaderError(
        'too-many-blocks',
        `The document has more than ${most} paragraphs, list items and table rows. Split it.`,
      )
    }
    this.#append(options.separator, options.prefix ?? '')
    const start = this.#text.length
    this.#text += body
    this.#blocks.push({
      kind: options.kind,
      start,
      end: this.#text.length,
      section: this.#sections.length - 1,
      context: options.context?.slice(0, LONGEST_CONTEXT) ?? null,
      page: options.page ?? null,
    })
    const spans = marks.length === 0 ? [] : supportSpans(splitSentences(body), marks)
    this.#spans.push(...spans.map((span) => ({ ...span, start: span.start + start, end: span.end + start })))
    return body
  }

  /** Ends the text. Sections without a block of their own are left out. */
  finish(): {
    text: string
    sections: Section[]
    blocks: Block[]
    referenceSpans: ReferenceSpan[]
    removedCharacters: number
  } {
    this.#closeSection()
    const used = new Set(this.#blocks.map((block) => block.section))
    const kept = [...used].sort((a, b) => a - b)
    const renumbered = new Map(kept.map((section, index) => [section, index]))
    return {
      text: this.#text,
      sections: kept.map((section) => this.#sections[section] as Section),
      blocks: this.#blocks.map((block) => ({ ...block, section: renumbered.get(block.section) ?? 0 })),
      referenceSpans: this.#spans,
      removedCharacters: this.#removed,
    }
  }

  #closeSection(): void {
    const last = this.#sections.at(-1)
    if (last !== undefined) last.end = this.#text.length
  }

  #append(separator: string, text: string): void {
    this.#text += this.#text === '' ? text : separator + text
  }

  /** Joins the pieces of a block; white space is squeezed, except in code, and trimmed at both ends. */
  #join(inlines: readonly Inline[], kind: Block['kind']): { body: string; marks: FootnoteMark[] } {
    let body = ''
    const marks: FootnoteMark[] = []
    for (const inline of inlines) {
      if ('footnote' in inline) {
        marks.push({ referenceId: inline.footnote, position: trimmedLength(body) })
        continue
      }
      const text = kind === 'code' ? this.#clean(inline.text) : this.#squeeze(inline.text)
      body += body === '' || (body.endsWith(' ') && kind !== 'code') ? text.replace(/^ +/, '') : text
    }
    return { body: body.trimEnd(), marks }
  }

  #squeeze(text: string): string {
    return this.#clean(text).replace(WHITE_SPACE, ' ')
  }

  #clean(raw: string): string {
    const { text, removed } = cleanText(raw)
    this.#removed += removed
    return text
  }
}

/** Runs of ordinary white space; a no-break space is the author's and stays. */
const WHITE_SPACE = /[ \t\n\f\v]+/g

/** Every block below a lead-in or a table's header carries it: a longer one is cut. In UTF-16 code units. */
const LONGEST_CONTEXT = 500

/** More than any real document has, and few enough to be read in seconds. */
const MAX_BLOCKS = 50_000

/** Length without the white space at the end; looks at that only, however long the text is. */
function trimmedLength(text: string): number {
  let length = text.length
  while (length > 0 && text[length - 1]?.trim() === '') length -= 1
  return length
}
