import { lengthOf } from '../markup/length.ts'

export interface PageSize {
  items: number
  /** Of all items of a page, in code points. */
  text: number
  /** Of all items of a page, in UTF-8. */
  bytes: number
}

/** A list in pages, each as full as its size allows and none empty. The same items always give the same pages. */
export function paginate(items: readonly string[], size: PageSize): string[][] {
  const pages: string[][] = []
  let text = 0
  let bytes = 0
  for (const item of items) {
    const length = lengthOf(item) + 1
    const weight = new TextEncoder().encode(item).length + 1
    const page = pages.at(-1)
    if (page !== undefined && page.length < size.items && text + length <= size.text && bytes + weight <= size.bytes) {
      page.push(item)
      text += length
      bytes += weight
    } else {
      pages.push([item])
      text = length
      bytes = weight
    }
  }
  return pages
}

/** @returns a page that is there, for whatever was asked for */
export function existingPage(page: number, pages: number): number {
  return Math.min(Math.max(1, Math.trunc(page) || 1), Math.max(1, pages))
}
