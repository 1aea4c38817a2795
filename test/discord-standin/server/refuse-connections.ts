import type { Fault, FaultOptions } from '../faults/fault.ts'
import type { HttpServer } from './http-server.ts'

/** How long nothing listens unless told otherwise. */
const DOWN_MS = 1000

/** Stops listening, breaks every connection, and listens again after a while. */
export function refuseConnections(server: HttpServer, { downMs = DOWN_MS }: FaultOptions): Fault {
  const closed = server.close()
  const timer = setTimeout(listenAgain, downMs)
  let isOver = false
  function listenAgain(): void {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    void closed.then(() => server.listen())
  }
  return { name: 'refused-connection', used: 1, remove: listenAgain, happened: () => closed }
}
