import type { Token } from 'markdown-it'
import type { Inline } from '../canonical-text.ts'
import { FOOTNOTE_MARK } from './footnote-mark-rule.ts'

/** The words and footnote marks of an inline token, without markup: of a link its text, of an image its description. */
export function inlineText(token: Token | undefined): Inline[] {
  return (token?.children ?? []).flatMap((child): Inline[] => {
    switch (child.type) {
      case FOOTNOTE_MARK:
        return [{ footnote: child.content }]
      case 'softbreak':
      case 'hardbreak':
        return [{ text: ' ' }]
      case 'text':
      case 'code_inline':
      case 'image':
      case 'html_inline':
        return [{ text: child.content }]
      default:
        return []
    }
  })
}
