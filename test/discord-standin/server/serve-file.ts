import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { faultAnswer } from '../faults/fault-answer.ts'
import { type RestFaults, SLOW_MS } from '../faults/rest-faults.ts'
import type { Attachments } from '../state/attachments.ts'

/** Answers the request for an attached file, or lets it fail as it is asked to. */
export async function serveFile(
  attachments: Attachments,
  faults: RestFaults,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const file = attachments.at(path)
  const fault = file === null ? null : faults.strike('attachment')
  if (fault?.name === 'slow') await sleep(fault.options.delayMs ?? SLOW_MS)
  const instead = fault === null ? null : faultAnswer(fault.name, fault.options, 'attachment')
  if (fault?.name === 'cut-connection' || fault?.name === 'lost-reply') {
    response.destroy()
  } else if (instead !== null) {
    response.writeHead(instead.status, instead.headers).end(instead.body)
  } else if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('This content is no longer available.')
  } else {
    response.writeHead(200, { 'content-type': file.type ?? 'application/octet-stream' }).end(file.data)
  }
}
