import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10'
import type { Snowflakes } from './snowflakes.ts'

/** A command as a bot registers it. */
export interface CommandBody {
  name: string
  name_localizations?: Record<string, string> | null
  description?: string
  description_localizations?: Record<string, string> | null
  type?: ApplicationCommandType
  options?: object[]
  default_member_permissions?: string | number | null
}

/** The commands of the bot, those for everywhere and those of single servers. */
export class Commands {
  readonly #applicationId: string
  readonly #snowflakes: Snowflakes
  readonly #lists = new Map<string | null, APIApplicationCommand[]>()

  constructor(applicationId: string, snowflakes: Snowflakes) {
    this.#applicationId = applicationId
    this.#snowflakes = snowflakes
  }

  /** @param guildId null for the commands for everywhere */
  of(guildId: string | null): readonly APIApplicationCommand[] {
    return this.#lists.get(guildId) ?? []
  }

  /** Replaces the whole list: what is not in it is gone, what keeps its name and type keeps its id. */
  overwrite(guildId: string | null, bodies: readonly CommandBody[]): readonly APIApplicationCommand[] {
    const before = this.of(guildId)
    const after = bodies.map((body) => this.#build(guildId, body, before.find((one) => isSame(one, body))?.id))
    this.#lists.set(guildId, after)
    return after
  }

  /** Adds a command, or replaces the one of the same name and type. */
  upsert(guildId: string | null, body: CommandBody): { command: APIApplicationCommand; isNew: boolean } {
    const before = this.of(guildId)
    const same = before.find((one) => isSame(one, body))
    const command = this.#build(guildId, body, same?.id)
    this.#lists.set(guildId, [...before.filter((one) => one !== same), command])
    return { command, isNew: same === undefined }
  }

  /** @returns the changed command, or null where there is none of that id */
  edit(guildId: string | null, id: string, changes: Partial<CommandBody>): APIApplicationCommand | null {
    const before = this.of(guildId)
    const old = before.find((one) => one.id === id)
    if (old === undefined) return null
    const command = this.#build(guildId, { ...old, ...changes } as CommandBody, id)
    this.#lists.set(
      guildId,
      before.map((one) => (one === old ? command : one)),
    )
    return command
  }

  /** @returns whether there was one of that id */
  delete(guildId: string | null, id: string): boolean {
    const before = this.of(guildId)
    const after = before.filter((one) => one.id !== id)
    this.#lists.set(guildId, after)
    return after.length < before.length
  }

  #build(guildId: string | null, body: CommandBody, id: string | undefined): APIApplicationCommand {
    const needed = body.default_member_permissions
    return {
      type: ApplicationCommandType.ChatInput,
      description: '',
      nsfw: false,
      ...(guildId === null ? { integration_types: [0], contexts: null } : { guild_id: guildId }),
      ...body,
      default_member_permissions: needed === null || needed === undefined ? null : String(needed),
      id: id ?? this.#snowflakes.next(),
      application_id: this.#applicationId,
      version: this.#snowflakes.next(),
    } as APIApplicationCommand
  }
}

function isSame(command: APIApplicationCommand, body: CommandBody): boolean {
  return command.name === body.name && command.type === (body.type ?? ApplicationCommandType.ChatInput)
}
