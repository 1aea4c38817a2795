import { describe, expect, it } from 'vitest'
import { SkippableClock } from './clock/skippable-clock.ts'
import { Gateway } from './gateway/gateway.ts'
import { specSchemas } from './spec/spec-schemas.ts'
import { allRoutes } from './start-standin.ts'
import { World } from './state/world.ts'
import { Violations } from './violations/violations.ts'

describe('the routes', () => {
  it('exist in the description of Discord', async () => {
    // Not imported by name: the types of the package do not compile.
    const description: string = 'discord-api-spec'
    const { pathsList } = (await import(description)) as { pathsList: Record<string, readonly string[]> }
    const unnamed = (path: string) => path.replaceAll(/\{[^}]+\}|:\w+/g, '*')
    const known = Object.entries(pathsList).flatMap(([method, paths]) =>
      paths.map((path) => `${method.toUpperCase()} ${unnamed(path)}`),
    )
    const world = new World(new SkippableClock(), new Violations())
    const routes = allRoutes(world, new Gateway(world, { heartbeatMs: 1000, privilegedIntents: 0 }))
    const unknown = routes.map(({ method, path }) => `${method} ${unnamed(path)}`).filter((one) => !known.includes(one))
    expect(unknown).toEqual([])
    for (const name of specSchemas().keys()) expect(routes.map((route) => route.name)).toContain(name)
  })
})
