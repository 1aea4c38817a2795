import path from 'node:path'
import type { LibraryDocument } from '../library-document.ts'
import type { Problem } from '../problem.ts'

/** Finds links to documents of the library, and to headings of them, that lead nowhere. */
export function checkLinks(documents: readonly LibraryDocument[]): Problem[] {
  const anchors = new Map(documents.map((document) => [document.file, anchorsOf(document)]))
  return documents.flatMap(({ file, lines, bodyFrom }) =>
    lines.slice(bodyFrom).flatMap((line, at) =>
      [...line.matchAll(LINK)].flatMap((link): Problem[] => {
        const target = link[1] ?? ''
        if (ELSEWHERE.test(target) || leads(file, target, anchors)) return []
        const advice = `The link to "${target}" leads nowhere; correct or remove it.`
        return [{ check: 'links', file, line: bodyFrom + at + 1, sentence: line, advice }]
      }),
    ),
  )
}

const LINK = /\]\(\s*<?([^)\s>]+)/g
/** With a scheme, as https: or mailto: have one, a link leaves the library. */
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:/i

function leads(from: string, target: string, anchors: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [place = '', anchor] = target.split('#')
  const file = place === '' ? from : path.posix.join(path.posix.dirname(from), place)
  const known = anchors.get(file)
  return known !== undefined && (anchor === undefined || known.has(anchor))
}

/** The anchors that Markdown viewers make of headings. */
function anchorsOf({ lines, bodyFrom }: LibraryDocument): Set<string> {
  const headings = lines.slice(bodyFrom).filter((line) => /^#{1,6}\s/.test(line))
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/^#+\s+/, '')
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}
