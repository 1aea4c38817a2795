import MarkdownIt, { type Token } from 'markdown-it'
import { ReaderError } from '../../errors/reader-error.ts'
import type { CanonicalText, Inline } from '../canonical-text.ts'
import { footnoteMarkRule } from './footnote-mark-rule.ts'
import { inlineText } from './inline-text.ts'

/**
 * Parses Markdown and writes it, block by block, into a canonical text without markup.
 *
 * @param title the title that front matter gives, or null: then the first heading is the title
 * @throws ReaderError `nested-too-deeply`, `too-many-lines`, `endless-paragraph` or `too-many-blocks`
 * @returns the title that was found in a heading of the first level, or null
 */
export function writeMarkdown(body: string, canonical: CanonicalText, title: string | null): string | null {
  refuseEndless(body)
  const tokens = PARSER.parse(body, {})
  if (tokens.some((token) => token.level >= MAX_NESTING - 1)) {
    throw new ReaderError(
      'nested-too-deeply',
      'The document has lists or quotes that are nested too deeply to be read. Flatten them.',
    )
  }
  return new MarkdownWriter(canonical, title).write(tokens)
}

/** The parser's time grows with the square of a paragraph's length, and its memory with every line. */
function refuseEndless(body: string): void {
  if (body.split('\n').length > MAX_LINES) {
    const most = MAX_LINES.toLocaleString('en')
    throw new ReaderError('too-many-lines', `The document has more than ${most} lines. Split it.`)
  }
  if (body.split(BLOCK_START).some((paragraph) => paragraph.length > LONGEST_PARAGRAPH)) {
    const most = LONGEST_PARAGRAPH.toLocaleString('en')
    throw new ReaderError(
      'endless-paragraph',
      `The document has more than ${most} characters in one paragraph. Part it into paragraphs.`,
    )
  }
}

const MAX_LINES = 100_000
/** A blank line, a list item, a table row, a heading or a quote. */
const BLOCK_START = /\n(?=[ \t]*(?:\n|[-*+|#>]|\d+[.)]))/
/** In UTF-16 code units: some thirty pages of print. */
const LONGEST_PARAGRAPH = 100_000

/** The parser silently drops what is nested more deeply, so a document that comes near is refused. */
const MAX_NESTING = 100

const PARSER = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: MAX_NESTING }).use(
  footnoteMarkRule,
)

interface ListLevel {
  ordered: boolean
  next: number
  /** The text that leads into the list: the paragraph before it, or the item that it is nested in. */
  leadIn: string | null
}

class MarkdownWriter {
  readonly #canonical: CanonicalText
  #title: string | null
  #foundTitle: string | null = null
  /** Headings above the current place, by level. */
  #headings: string[] = []
  readonly #lists: ListLevel[] = []
  #quoteDepth = 0
  /** The last block's text, for the lead-in of a list that follows. */
  #lastText = ''
  /** Whether the next paragraph is the first of its list item. */
  #itemOpens = false
  #cells: Inline[][] = []
  #tableHeader: string | null = null
  #inTableHead = false

  constructor(canonical: CanonicalText, title: string | null) {
    this.#canonical = canonical
    this.#title = title
  }

  write(tokens: readonly Token[]): string | null {
    for (const [index, token] of tokens.entries()) this.#step(token, tokens[index + 1])
    return this.#foundTitle
  }

  #step(token: Token, next: Token | undefined): void {
    switch (token.type) {
      case 'heading_open':
        this.#heading(Number(token.tag.slice(1)), inlineText(next))
        return
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#openList(token)
        return
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists.pop()
        return
      case 'list_item_open':
        this.#itemOpens = true
        return
      case 'blockquote_open':
        this.#quoteDepth += 1
        return
      case 'blockquote_close':
        this.#quoteDepth -= 1
        return
      case 'paragraph_open':
        this.#paragraph(inlineText(next))
        return
      case 'fence':
      case 'code_block':
        this.#canonical.writeBlock([{ text: token.content }], { kind: 'code', separator: '\n\n' })
        return
      case 'thead_open':
        this.#inTableHead = true
        return
      case 'thead_close':
        this.#inTableHead = false
        return
      case 'table_close':
        this.#tableHeader = null
        return
      case 'th_open':
      case 'td_open':
        this.#cells.push(inlineText(next))
        return
      case 'tr_close':
        this.#tableRow()
        return
    }
  }

  #heading(level: number, inlines: readonly Inline[]): void {
    const text = this.#canonical.writeHeading(inlines.map((inline) => ('text' in inline ? inline.text : '')).join(''))
    if (text === '') return
    if (level === 1) this.#foundTitle ??= text
    this.#title ??= this.#foundTitle
    this.#headings = [...this.#headings.slice(0, level - 1)]
    this.#headings[level - 1] = level === 1 && text === this.#title ? '' : text
    this.#canonical.openSection(this.#headings.filter((heading) => heading !== undefined && heading !== ''))
  }

  #openList(token: Token): void {
    const leadIn = this.#lastText.endsWith(':') ? this.#lastText : null
    const outer = this.#lists.at(-1)?.leadIn ?? null
    this.#lists.push({
      ordered: token.type === 'ordered_list_open',
      next: Number(token.attrGet('start') ?? 1),
      leadIn: outer !== null && leadIn !== null ? `${outer} ${leadIn}` : (leadIn ?? outer),
    })
  }

  #paragraph(inlines: readonly Inline[]): void {
    const list = this.#lists.at(-1)
    if (list === undefined) {
      const kind = this.#quoteDepth > 0 ? 'quote' : 'paragraph'
      this.#lastText = this.#canonical.writeBlock(inlines, { kind, separator: '\n\n' })
      return
    }
    const bullet = list.ordered ? `${list.next}. ` : '- '
    const indent = '  '.repeat(this.#lists.length - 1)
    this.#lastText = this.#canonical.writeBlock(inlines, {
      kind: 'list-item',
      separator: '\n',
      prefix: this.#itemOpens ? indent + bullet : `${indent}  `,
      context: list.leadIn,
    })
    if (this.#itemOpens) list.next += 1
    this.#itemOpens = false
  }

  #tableRow(): void {
    const cells = this.#cells
    this.#cells = []
    const inlines = cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: ' | ' }, ...cell]))
    if (this.#inTableHead) {
      this.#tableHeader = this.#canonical.writeHeading(
        inlines.map((inline) => ('text' in inline ? inline.text : '')).join(''),
      )
    } else {
      this.#canonical.writeBlock(inlines, { kind: 'table-row', separator: '\n', context: this.#tableHeader })
    }
    this.#lastText = ''
  }
}
