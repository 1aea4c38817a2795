import { commandProblems } from '../rules/command-rules.ts'
import type { CommandBody } from '../state/commands.ts'
import type { World } from '../state/world.ts'
import { ApiError, refusals } from './api-error.ts'
import { answer, NOTHING, type RestCall, type Route } from './route.ts'

/** Commands for everywhere, and commands of a server. */
export function commandRoutes(world: World): Route[] {
  return ['/applications/:application', '/applications/:application/guilds/:guild'].flatMap((path) =>
    routesUnder(world, `${path}/commands`),
  )
}

function routesUnder(world: World, path: string): Route[] {
  const { commands } = world
  const one = `${path}/:command`
  return [
    { name: 'list-commands', method: 'GET', path, handle: (call) => answer(commands.of(scopeOf(world, call))) },
    {
      name: 'put-commands',
      method: 'PUT',
      path,
      handle: (call) => {
        const scope = scopeOf(world, call)
        const bodies = call.body as CommandBody[]
        call.check(commandProblems(bodies))
        return answer(commands.overwrite(scope, bodies))
      },
    },
    {
      name: 'create-command',
      method: 'POST',
      path,
      handle: (call) => {
        const scope = scopeOf(world, call)
        const body = call.body as CommandBody
        call.check(commandProblems([body]))
        const { command, isNew } = commands.upsert(scope, body)
        return answer(command, isNew ? 201 : 200)
      },
    },
    {
      name: 'get-command',
      method: 'GET',
      path: one,
      handle: (call) => {
        const found = commands.of(scopeOf(world, call)).find((command) => command.id === call.parameters.command)
        if (found === undefined) throw unknownCommand()
        return answer(found)
      },
    },
    {
      name: 'edit-command',
      method: 'PATCH',
      path: one,
      handle: (call) => {
        const edited = commands.edit(scopeOf(world, call), call.parameters.command!, call.body as Partial<CommandBody>)
        if (edited === null) throw unknownCommand()
        return answer(edited)
      },
    },
    {
      name: 'delete-command',
      method: 'DELETE',
      path: one,
      handle: (call) => {
        if (!commands.delete(scopeOf(world, call), call.parameters.command!)) throw unknownCommand()
        return NOTHING
      },
    },
  ]
}

/** The server whose commands are meant; null for those for everywhere. */
function scopeOf(world: World, { parameters }: RestCall): string | null {
  if (parameters.application !== world.bot.id) {
    throw new ApiError(403, 20012, 'You are not authorized to perform this action on this application')
  }
  const { guild } = parameters
  if (guild === undefined) return null
  if (!world.guilds.get(guild)?.installed) throw refusals.missingAccess()
  return guild
}

function unknownCommand(): ApiError {
  return new ApiError(404, 10063, 'Unknown application command')
}
