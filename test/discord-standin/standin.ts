import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10'
import type { SkippableClock } from './clock/skippable-clock.ts'
import { People } from './driver/people.ts'
import { PATIENCE_MS, until } from './driver/until.ts'
import type { Fault, FaultName, FaultOptions } from './faults/fault.ts'
import type { RestFaults } from './faults/rest-faults.ts'
import type { Gateway } from './gateway/gateway.ts'
import { gatewayFault } from './gateway/gateway-fault.ts'
import type { RequestRecord } from './rest/request-record.ts'
import type { RestApi } from './rest/rest-api.ts'
import type { HttpServer } from './server/http-server.ts'
import { refuseConnections } from './server/refuse-connections.ts'
import type { Channel } from './state/channel.ts'
import type { Guild } from './state/guild.ts'
import type { Pings } from './state/pings.ts'
import { isEphemeral, isLoading, type StoredMessage } from './state/stored-message.ts'
import { threadsIn } from './state/threads.ts'
import type { World } from './state/world.ts'
import { messagesIn } from './state/write-message.ts'
import type { Violation, ViolationKind } from './violations/violations.ts'

/** The parts that a stand-in is made of. */
export interface StandinParts {
  readonly world: World
  readonly gateway: Gateway
  readonly rest: RestApi
  readonly faults: RestFaults
  readonly server: HttpServer
  readonly clock: SkippableClock
  readonly uploadLimit: number
}

/** A Discord of its own for a test. */
export class Standin extends People {
  /** Its time can be passed over: `clock.advance(15 * 60_000)`. */
  readonly clock: SkippableClock
  readonly #parts: StandinParts

  constructor(parts: StandinParts) {
    super(parts.world, { isHeard: () => parts.gateway.isReady, uploadLimit: parts.uploadLimit })
    this.#parts = parts
    this.clock = parts.clock
  }

  get token(): string {
    return this.world.token
  }

  /** Where attachments are served from, and all else too. */
  get origin(): string {
    return this.#parts.server.origin
  }

  get apiUrl(): string {
    return `${this.origin}/api`
  }

  /** The settings that point the bot here. */
  get environment(): { DISCORD_TOKEN: string; DISCORD_API_URL: string; ATTACHMENT_ORIGINS: string } {
    return { DISCORD_TOKEN: this.token, DISCORD_API_URL: this.apiUrl, ATTACHMENT_ORIGINS: this.origin }
  }

  /** Resolves when the bot is connected and has identified. */
  async ready(patienceMs: number = PATIENCE_MS): Promise<void> {
    await until(() => this.#parts.gateway.isReady, 'the bot to identify', patienceMs)
  }

  async stop(): Promise<void> {
    for (const interaction of this.world.interactions.values()) interaction.cancelDeadline()
    await this.#parts.server.stop()
  }

  /** What the bot did so far that Discord forbids. */
  get violations(): readonly Violation[] {
    return this.world.violations.list
  }

  /** Takes out the violations that a test causes on purpose. */
  takeViolations(kind: ViolationKind): Violation[] {
    return this.world.violations.take(kind)
  }

  /** @throws an error that names every violation; for the end of a test */
  expectNoViolations(): void {
    this.world.violations.expectNone()
  }

  /** Lets something go wrong. What comes of it is not counted against the bot. */
  fault(name: FaultName, options: FaultOptions = {}): Fault {
    const { gateway, faults, server } = this.#parts
    switch (name) {
      case 'drop':
      case 'reconnect':
      case 'invalid-session':
      case 'zombie':
        this.#excuseOpenInteractions()
        return gatewayFault(gateway, name, options)
      case 'refused-connection':
        this.#excuseOpenInteractions()
        return refuseConnections(server, options)
      default:
        return faults.add(name, options)
    }
  }

  /** Every request so far. */
  get requests(): readonly RequestRecord[] {
    return this.#parts.rest.requests
  }

  get identifies(): number {
    return this.#parts.gateway.identifies
  }

  get resumes(): number {
    return this.#parts.gateway.resumes
  }

  /** Where and when the bot showed that it is typing. */
  get typing(): readonly { channelId: string; at: number }[] {
    return this.world.typing
  }

  /** The registered commands: those of a server, or those for everywhere. */
  commands(guild: Guild | null = null): readonly APIApplicationCommand[] {
    return this.world.commands.of(guild?.id ?? null)
  }

  /** The messages of a channel, oldest first, with those that only one user sees. */
  messagesIn(channel: Channel): APIMessage[] {
    return messagesIn(this.world, channel).map((message) => message.payload)
  }

  threadsIn(channel: Channel): Channel[] {
    return threadsIn(this.world, channel)
  }

  /** The finished messages of the bot in a channel, oldest first, once there are so many. */
  botMessages(channel: Channel, count = 1, patienceMs: number = PATIENCE_MS): Promise<APIMessage[]> {
    const own = () =>
      this.messagesIn(channel).filter((message) => message.author.id === this.bot.id && !isLoading(message))
    const read = () => (own().length >= count ? own() : null)
    return until(read, `${count} messages of the bot in ${channel.name || 'direct messages'}`, patienceMs)
  }

  /** The thread that belongs to a message. */
  threadFrom(message: APIMessage, patienceMs: number = PATIENCE_MS): Promise<Channel> {
    return until(() => this.world.channels.get(message.id), `a thread from the message ${message.id}`, patienceMs)
  }

  /** Waits for anything else. @param what for the message of the error when it does not come */
  until<T>(read: () => T | null | undefined | false, what: string, patienceMs: number = PATIENCE_MS): Promise<T> {
    return until(read, what, patienceMs)
  }

  /** Whom a message notified. */
  pingsOf(message: APIMessage): Pings {
    return this.#stored(message).pings
  }

  /** Every version that a message was edited to, oldest first. */
  versionsOf(message: APIMessage): readonly APIMessage[] {
    return this.#stored(message).versions
  }

  isEphemeral(message: APIMessage): boolean {
    return isEphemeral(message)
  }

  /** Whether a message is gone. */
  isDeleted(message: APIMessage): boolean {
    return this.#stored(message).deleted
  }

  #stored(message: APIMessage): StoredMessage {
    const stored = this.world.messages.get(message.id)
    if (stored === undefined) throw new Error(`there is no message ${message.id}`)
    return stored
  }

  #excuseOpenInteractions(): void {
    for (const interaction of this.world.interactions.values()) {
      if (interaction.status === 'sent') interaction.excused = true
    }
  }
}
