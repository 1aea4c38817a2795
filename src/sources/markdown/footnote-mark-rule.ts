import type { MarkdownIt } from 'markdown-it'

/** Type of the inline token that stands for a footnote mark; its `content` is the reference's id. */
export const FOOTNOTE_MARK = 'footnote_mark'

/** Teaches a Markdown parser to see `[^s1]` as a token of its own instead of text. */
export function footnoteMarkRule(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', FOOTNOTE_MARK, (state, silent) => {
    if (!state.src.startsWith('[^', state.pos)) return false
    MARK.lastIndex = state.pos
    const match = MARK.exec(state.src)
    if (match === null) return false
    if (!silent) state.push(FOOTNOTE_MARK, '', 0).content = match[1] ?? ''
    state.pos += match[0].length
    return true
  })
}

const MARK = /\[\^([^\]\s^[]{1,40})\]/y
