import path from 'node:path'
import { z } from 'zod'
import { ReaderError } from '../../errors/reader-error.ts'
import { decodeText } from '../../sources/decode-text.ts'
import { readBytes } from '../../sources/read-folder.ts'
import { readJsonl } from '../read-jsonl.ts'

/** A test collection in BEIR's layout (Thakur et al. 2021, arXiv:2104.08663). */
export interface BeirCollection {
  documents: { id: string; text: string }[]
  /** Only queries that have a judgement. */
  queries: { id: string; text: string; relevance: Map<string, number> }[]
}

const DOCUMENT = z.object({ _id: z.coerce.string(), title: z.string().default(''), text: z.string() })
const QUERY = z.object({ _id: z.coerce.string(), text: z.string() })

/**
 * Reads `corpus.jsonl`, `queries.jsonl` and `qrels/test.tsv` of a folder.
 *
 * @throws ReaderError that names the file, and the line where one is broken
 */
export async function readBeir(folder: string): Promise<BeirCollection> {
  const [documents, queries, judgements] = await Promise.all([
    readJsonl(path.join(folder, 'corpus.jsonl'), DOCUMENT),
    readJsonl(path.join(folder, 'queries.jsonl'), QUERY),
    readJudgements(path.join(folder, 'qrels', 'test.tsv')),
  ])
  return {
    documents: documents.map(({ _id, title, text }) => ({ id: _id, text: title === '' ? text : `${title}\n${text}` })),
    queries: queries.flatMap(({ _id, text }) => {
      const relevance = judgements.get(_id)
      return relevance === undefined ? [] : [{ id: _id, text, relevance }]
    }),
  }
}

async function readJudgements(file: string): Promise<Map<string, Map<string, number>>> {
  const judgements = new Map<string, Map<string, number>>()
  const lines = decodeText(file, await readBytes(file)).split(/\r?\n/)
  for (const [at, line] of lines.entries()) {
    const [query, document, score] = line.split('\t')
    // The first line names the columns.
    if (at === 0 || line.trim() === '') continue
    if (query === undefined || document === undefined || !/^\d+$/.test(score ?? '')) {
      throw new ReaderError(
        'broken-line',
        `Line ${at + 1} of ${file} is not "query-id, corpus-id, score" parted by tabs.`,
        { file },
      )
    }
    const ofQuery = judgements.get(query) ?? new Map<string, number>()
    judgements.set(query, ofQuery.set(document, Number(score)))
  }
  return judgements
}
