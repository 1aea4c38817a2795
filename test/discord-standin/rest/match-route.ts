import type { Route } from './route.ts'

/** A route together with what the path says in the places of its parameters. */
export interface MatchedRoute {
  readonly route: Route
  readonly parameters: Record<string, string>
}

/** Finds the route of a request. Where several fit, the one with the fewest parameters is meant. */
export class RouteTable {
  readonly #rows: { route: Route; parts: string[] }[]

  constructor(routes: readonly Route[]) {
    const count = (parts: string[]) => parts.filter((part) => part.startsWith(':')).length
    this.#rows = routes
      .map((route) => ({ route, parts: route.path.split('/') }))
      .sort((one, other) => count(one.parts) - count(other.parts))
  }

  find(method: string, path: string): MatchedRoute | null {
    const given = path.split('/').map(decodeURIComponent)
    for (const { route, parts } of this.#rows) {
      const fits =
        parts.length === given.length && parts.every((part, at) => part.startsWith(':') || part === given[at])
      if (!fits || route.method !== method) continue
      const named = parts.flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), given[at]!] as const] : []))
      return { route, parameters: Object.fromEntries(named) }
    }
    return null
  }
}
