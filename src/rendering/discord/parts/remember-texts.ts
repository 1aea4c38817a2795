import type { Excerpt } from '../../../answer/answer.ts'
import type { ExcerptSpace } from './excerpt-text.ts'

export type DrawExcerpt = (excerpt: Excerpt, space: ExcerptSpace) => string

/** Finding the fullest message draws the same excerpts over and over; this draws each of them once for each space. */
export function rememberTexts(draw: DrawExcerpt): DrawExcerpt {
  const drawn = new Map<Excerpt, Map<string, string>>()
  return (excerpt, space) => {
    const texts = drawn.get(excerpt) ?? new Map<string, string>()
    drawn.set(excerpt, texts)
    const key = `${space.quote}/${space.references}`
    const text = texts.get(key) ?? draw(excerpt, space)
    texts.set(key, text)
    return text
  }
}
