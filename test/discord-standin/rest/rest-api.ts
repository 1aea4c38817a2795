import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type FaultAnswer, faultAnswer, limited } from '../faults/fault-answer.ts'
import { type RestFaults, SLOW_MS } from '../faults/rest-faults.ts'
import type { BodyValidator } from '../spec/body-validator.ts'
import type { World } from '../state/world.ts'
import { ApiError, bodyRefusal, refusals } from './api-error.ts'
import { type MatchedRoute, RouteTable } from './match-route.ts'
import { RateLimits } from './rate-limits.ts'
import { readBody, readBytes } from './read-body.ts'
import { describeRequest, type RequestRecord } from './request-record.ts'
import type { RestAnswer, Route } from './route.ts'

/** What the requests are answered with. */
export interface RestOptions {
  readonly routes: readonly Route[]
  readonly faults: RestFaults
  readonly validator: BodyValidator
  /** Most bytes of an uploaded file. */
  readonly uploadLimit: number
}

/** Discord's HTTP interface: who may ask, what is refused, what fails on request. */
export class RestApi {
  readonly requests: RequestRecord[] = []
  readonly #world: World
  readonly #options: RestOptions
  readonly #table: RouteTable
  readonly #limits: RateLimits

  constructor(world: World, options: RestOptions) {
    this.#world = world
    this.#options = options
    this.#table = new RouteTable(options.routes)
    this.#limits = new RateLimits(world.clock)
  }

  /** @param path without the prefix and the version */
  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const address = new URL(path, 'http://127.0.0.1')
    const record: RequestRecord = {
      method: request.method ?? 'GET',
      path: address.pathname,
      route: null,
      body: null,
      status: null,
      code: null,
    }
    this.requests.push(record)
    const bytes = await readBytes(request)
    try {
      await this.#answer(request, response, { record, bytes, query: address.searchParams })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      record.code = error.code
      send(response, record, { status: error.status, body: error.toBody() })
    }
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    { record, bytes, query }: { record: RequestRecord; bytes: Buffer; query: URLSearchParams },
  ): Promise<void> {
    this.#checkAgent(request, record)
    const matched = this.#find(record)
    const { route, parameters } = matched
    record.route = route.name
    if (!route.isOpen && request.headers.authorization !== `Bot ${this.#world.token}`) {
      throw new ApiError(401, 0, '401: Unauthorized')
    }
    const fault = this.#options.faults.strike(route.name)
    if (fault !== null) {
      this.#excuse(parameters.token)
      if (fault.options.before) await sleep(fault.options.delayMs ?? SLOW_MS)
      if (fault.name === 'cut-connection') return void request.socket.destroy()
      const instead = faultAnswer(fault.name, fault.options, route.name)
      if (instead !== null) {
        return sendInstead(response, record, instead)
      }
    }
    const { headers, exceeded } = this.#limits.count(matched)
    if (exceeded !== null) {
      this.#world.violations.add('rate-limit', exceeded.what, describeRequest(record))
      return sendInstead(response, record, limited(exceeded.retryAfterMs, exceeded.isGlobal, headers))
    }
    const contentType = request.headers['content-type'] ?? ''
    const answer = await this.#call(matched, record, { bytes, contentType, query })
    if (fault?.name === 'slow' && !fault.options.before) await sleep(fault.options.delayMs ?? SLOW_MS)
    if (fault?.name === 'lost-reply') return void request.socket.destroy()
    send(response, record, answer, headers)
  }

  #find(record: RequestRecord): MatchedRoute {
    const matched = this.#table.find(record.method, record.path)
    if (matched !== null) return matched
    this.#world.violations.add('unknown-route', 'the stand-in does not know this route', describeRequest(record))
    throw refusals.notFound()
  }

  #checkAgent(request: IncomingMessage, record: RequestRecord): void {
    const agent = request.headers['user-agent'] ?? ''
    if (/^DiscordBot \(.+\)/.test(agent)) return
    this.#world.violations.add('user-agent', `the user agent "${agent}" is not that of a bot`, describeRequest(record))
    throw new ApiError(403, 40333, 'internal network error')
  }

  async #call(
    { route, parameters }: MatchedRoute,
    record: RequestRecord,
    given: { bytes: Buffer; contentType: string; query: URLSearchParams },
  ): Promise<RestAnswer> {
    const { body, files } = await readBody(given.bytes, given.contentType, this.#options.uploadLimit)
    record.body = body
    const check: Parameters<Route['handle']>[0]['check'] = (problems) => {
      if (problems.length === 0) return
      const detail = problems.map(({ path, code, message }) => `${path || 'body'}: ${code}: ${message}`).join('; ')
      this.#world.violations.add('body', detail, describeRequest(record))
      throw bodyRefusal(problems)
    }
    if (body !== null) check(this.#options.validator.problems(route.name, body))
    return route.handle({ parameters, query: given.query, body, files, check })
  }

  /** What a bot does wrong because of a fault is not counted against it. */
  #excuse(token: string | undefined): void {
    const interaction = token === undefined ? undefined : this.#world.interactions.get(token)
    if (interaction !== undefined) interaction.excused = true
  }
}

function sendInstead(response: ServerResponse, record: RequestRecord, instead: FaultAnswer): void {
  record.status = instead.status
  record.code = instead.code
  response.writeHead(instead.status, instead.headers).end(instead.body)
}

function send(
  response: ServerResponse,
  record: RequestRecord,
  { status, body }: RestAnswer,
  headers: Record<string, string> = {},
): void {
  record.status = status
  if (response.destroyed) return
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...headers, ...type }).end(body === undefined ? undefined : JSON.stringify(body))
}
