import type { RouteName } from './route-name.ts'

/** A request that came in, and what became of it. */
export interface RequestRecord {
  readonly method: string
  readonly path: string
  route: RouteName | null
  body: unknown
  /** Null until it is answered, and for good where the connection was cut. */
  status: number | null
  /** Discord's code of a refusal. */
  code: number | null
}

/** Method and path in a line. */
export function describeRequest({ method, path }: RequestRecord): string {
  return `${method} ${path}`
}
