import type { RouteName } from '../rest/route-name.ts'
import type { Fault, FaultOptions, RestFaultName } from './fault.ts'

/** How long a slow answer takes unless told otherwise. */
export const SLOW_MS = 2500

/** A fault that waits for the requests that it is meant for. */
export class RestFault implements Fault {
  readonly name: RestFaultName
  readonly options: FaultOptions
  used = 0
  #left: number
  #skip: number
  #announce: () => void = () => {}
  readonly #happened = new Promise<void>((resolve) => {
    this.#announce = resolve
  })

  constructor(name: RestFaultName, options: FaultOptions) {
    this.name = name
    this.options = options
    this.#left = options.times ?? 1
    this.#skip = options.skip ?? 0
  }

  remove(): void {
    this.#left = 0
  }

  happened(): Promise<void> {
    return this.#happened
  }

  /** Whether it strikes a request, which it then has done once more. */
  strikes(route: RouteName): boolean {
    if (this.#left === 0 || (this.options.on !== undefined && this.options.on !== route)) return false
    if (this.#skip > 0) {
      this.#skip--
      return false
    }
    this.#left--
    this.used++
    this.#announce()
    return true
  }
}

/** The faults of requests, in the order in which they were asked for. */
export class RestFaults {
  readonly #faults: RestFault[] = []

  add(name: RestFaultName, options: FaultOptions): RestFault {
    const fault = new RestFault(name, options)
    this.#faults.push(fault)
    return fault
  }

  /** @returns the fault that strikes a request */
  strike(route: RouteName): RestFault | null {
    return this.#faults.find((fault) => fault.strikes(route)) ?? null
  }
}
