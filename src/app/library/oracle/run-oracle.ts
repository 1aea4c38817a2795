import { expandQuestion } from '../../../search/lexical/expand-question.ts'
import { LexicalIndex } from '../../../search/lexical/lexical-index.ts'
import type { QuestionLine } from '../../evaluation/question-line.ts'
import type { LibraryDocument } from '../library-document.ts'
import { coverGroups } from './cover-groups.ts'
import { type Excerpt, excerptsOf } from './excerpts.ts'

/** What a perfect search could answer from the library. */
export interface OracleReport {
  /** Answerable questions. */
  questions: number
  /** Of these, the share that some excerpts of the library answer in full; null without questions. */
  share: number | null
  /** The same, from documents alone that were written from a fact file of the question. */
  shareOnSubject: number | null
  failures: OracleFailure[]
}

/** A question that the library cannot answer in full. */
export interface OracleFailure {
  id: string
  kind: string
  question: string
  /** Whether documents on other subjects would do. */
  elsewhere: boolean
  /** Groups of alternatives that no excerpt matches; empty where each is matched but not within one answer. */
  unmatched: string[][]
  /** Sentences that come nearest to the question. */
  nearest: { file: string; line: number; sentence: string }[]
}

/**
 * Asks for every answerable question whether any choice of excerpts holds all its key facts: what falls short here, no
 * search can mend, only the library can.
 */
export function runOracle(documents: readonly LibraryDocument[], lines: readonly QuestionLine[]): OracleReport {
  const excerpts = documents.flatMap(({ source }) => excerptsOf(source))
  const nearest = nearestSentences(documents)
  const answerable = lines.filter((line) => line.answerable)
  const failures: OracleFailure[] = []
  let elsewhere = 0
  for (const line of answerable) {
    const subject = excerpts.filter((excerpt) => isOnSubject(excerpt, line))
    const found = cover(subject, line)
    if (found.covered) continue
    const anywhere = cover(excerpts, line).covered
    if (anywhere) elsewhere += 1
    failures.push({
      id: line.id,
      kind: line.kind,
      question: line.question,
      elsewhere: anywhere,
      unmatched: found.unmatched.map((at) => (line.must[at] ?? []).map((pattern) => pattern.source)),
      nearest: nearest(line),
    })
  }
  const share = (right: number) => (answerable.length === 0 ? null : right / answerable.length)
  const onSubject = answerable.length - failures.length
  return {
    questions: answerable.length,
    share: share(onSubject + elsewhere),
    shareOnSubject: share(onSubject),
    failures,
  }
}

/** A question that names no fact file may be answered from anywhere. */
function isOnSubject({ source }: Excerpt, { files }: QuestionLine): boolean {
  return files.length === 0 || files.some((file) => source.facts.includes(file))
}

function cover(excerpts: readonly Excerpt[], { must, mustNot }: QuestionLine) {
  return coverGroups(
    excerpts.map(({ quote }) => quote),
    must,
    mustNot,
  )
}

const NEAREST = 3

function nearestSentences(documents: readonly LibraryDocument[]): (line: QuestionLine) => OracleFailure['nearest'] {
  const statements = documents.flatMap(({ file, source, statements }) =>
    statements.map(({ line, text, section }) => {
      const headings = source.sections[section]?.path ?? []
      return { file, line, sentence: text, searched: [source.title, ...headings, text].join('\n') }
    }),
  )
  const index = LexicalIndex.build(statements.map(({ searched }) => searched))
  return ({ question, note }) => {
    const { ids } = index.search(expandQuestion(`${question} ${note}`), NEAREST)
    return [...ids].flatMap((id) => {
      const { file = '', line = 0, sentence = '' } = statements[id] ?? {}
      return { file, line, sentence }
    })
  }
}
