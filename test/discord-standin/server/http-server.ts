import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { RestFaults } from '../faults/rest-faults.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { RestApi } from '../rest/rest-api.ts'
import type { World } from '../state/world.ts'
import { serveFile } from './serve-file.ts'

const HOST = '127.0.0.1'
const API = /^\/api\/v10(\/.*)$/

/** The port behind which the API, the gateway and the files stand. */
export class HttpServer {
  readonly #world: World
  readonly #rest: RestApi
  readonly #gateway: Gateway
  readonly #faults: RestFaults
  readonly #sockets = new Set<Socket>()
  #server: Server | null = null
  #port = 0
  #isStopped = false

  constructor(world: World, { rest, gateway, faults }: { rest: RestApi; gateway: Gateway; faults: RestFaults }) {
    this.#world = world
    this.#rest = rest
    this.#gateway = gateway
    this.#faults = faults
  }

  get origin(): string {
    return `http://${HOST}:${this.#port}`
  }

  /** Listens on a free port, and after that always on the same one. */
  async listen(): Promise<void> {
    // A fault may end only after the test has.
    if (this.#isStopped) return
    const server = createServer((request, response) => void this.#serve(request, response))
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
    this.#gateway.attach(server)
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, HOST, resolve)
    })
    this.#server = server
    this.#port = (server.address() as AddressInfo).port
    this.#gateway.url = `ws://${HOST}:${this.#port}`
    this.#world.attachments.origin = this.origin
  }

  /** Breaks every connection and listens no more. */
  async close(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null) return
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  /** Closes for good. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.close()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const path = request.url ?? '/'
      const ofApi = path.match(API)?.[1]
      if (ofApi === undefined) {
        const { pathname } = new URL(path, this.origin)
        await serveFile(this.#world.attachments, this.#faults, pathname, response)
      } else await this.#rest.handle(request, response, ofApi)
    } catch (error) {
      // A request that the client gave up is no failure of the stand-in.
      if (request.socket.destroyed) return
      this.#world.violations.add('standin-failure', error instanceof Error ? `${error.stack}` : String(error))
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  }
}
