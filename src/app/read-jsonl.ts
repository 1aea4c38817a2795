import type { z } from 'zod'
import { ReaderError } from '../errors/reader-error.ts'
import { decodeText } from '../sources/decode-text.ts'
import { readBytes } from '../sources/read-folder.ts'

/**
 * Reads a file of one JSON document a line and checks every line before any work begins. Empty lines are passed over.
 *
 * @throws ReaderError `broken-line` that names the line and what was expected; `empty-file` when there is none
 */
export async function readJsonl<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = decodeText(file, await readBytes(file))
  const lines = text.split(/\r?\n/)
  const documents = lines.flatMap((line, at) => (line.trim() === '' ? [] : [readLine(file, at + 1, line, schema)]))
  if (documents.length === 0)
    throw new ReaderError('empty-file', `${file} holds no line. Write one JSON document a line.`, { file })
  return documents
}

function readLine<T>(file: string, number: number, line: string, schema: z.ZodType<T>): T {
  const fail = (reason: string) =>
    new ReaderError(
      'broken-line',
      `Line ${number} of ${file} cannot be used: ${reason}. Nothing was done; correct the line and run it again.`,
      {
        file,
        line: number,
      },
    )
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw fail('it is not valid JSON')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const place = issue === undefined || issue.path.length === 0 ? 'the document' : `"${issue.path.join('.')}"`
  throw fail(`${place}: ${issue?.message ?? 'wrong form'}`)
}
