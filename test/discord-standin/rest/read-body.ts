import type { IncomingMessage } from 'node:http'
import type { UploadedFile } from '../state/message-body.ts'
import { ApiError, refusals } from './api-error.ts'

/** Most bytes of a whole request. */
const MOST_BYTES = 25 * 1024 * 1024

/** The body of a request, and the files that came with it. */
export interface ReadBody {
  readonly body: unknown
  readonly files: UploadedFile[]
}

/** Reads all bytes of a request. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * Reads a body of JSON, or a form with JSON and files in it.
 *
 * @param uploadLimit most bytes of a file
 */
export async function readBody(bytes: Buffer, contentType: string, uploadLimit: number): Promise<ReadBody> {
  if (bytes.length === 0) return { body: null, files: [] }
  if (bytes.length > MOST_BYTES) throw refusals.tooLarge()
  if (contentType.startsWith('multipart/form-data')) return readForm(bytes, contentType, uploadLimit)
  if (contentType.includes('json')) return { body: parse(bytes.toString()), files: [] }
  throw new ApiError(400, 50035, 'Invalid Form Body')
}

async function readForm(bytes: Buffer, contentType: string, uploadLimit: number): Promise<ReadBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData()
  const files: UploadedFile[] = []
  for (const [key, value] of form) {
    if (typeof value === 'string') continue
    if (value.size > uploadLimit) throw refusals.tooLarge()
    const place = key.match(/\[(\d+)\]/)?.[1] ?? String(files.length)
    const data = Buffer.from(await value.arrayBuffer())
    files.push({ place, name: value.name, data, type: value.type || undefined })
  }
  const json = form.get('payload_json')
  return { body: typeof json === 'string' ? parse(json) : {}, files }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.')
  }
}
