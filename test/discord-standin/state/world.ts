import { randomBytes } from 'node:crypto'
import type { APIUser } from 'discord-api-types/v10'
import type { Clock } from '../clock/clock.ts'
import type { Violations } from '../violations/violations.ts'
import { Attachments } from './attachments.ts'
import { type Channel, isThread } from './channel.ts'
import { Commands } from './commands.ts'
import { Events } from './events.ts'
import type { Guild } from './guild.ts'
import type { Interaction } from './interaction.ts'
import { DIRECT_PERMISSIONS, permissionsInChannel } from './permissions.ts'
import { Snowflakes } from './snowflakes.ts'
import type { StoredMessage } from './stored-message.ts'

/** Everything that exists on the Discord of a test. */
export class World {
  readonly clock: Clock
  readonly violations: Violations
  readonly snowflakes: Snowflakes
  readonly attachments: Attachments
  readonly commands: Commands
  readonly events = new Events()
  readonly bot: APIUser
  readonly token: string
  readonly users = new Map<string, APIUser>()
  readonly guilds = new Map<string, Guild>()
  readonly channels = new Map<string, Channel>()
  readonly messages = new Map<string, StoredMessage>()
  /** Found by id and by token. */
  readonly interactions = new Map<string, Interaction>()
  /** Users who installed the app for themselves. */
  readonly userInstalls = new Set<string>()
  /** Where and when the bot showed that it is typing. */
  readonly typing: { channelId: string; at: number }[] = []

  constructor(clock: Clock, violations: Violations, token: string | null = null) {
    this.clock = clock
    this.violations = violations
    this.snowflakes = new Snowflakes(clock)
    this.attachments = new Attachments(clock, this.snowflakes)
    this.bot = { ...this.addUser('monazite'), bot: true, global_name: null }
    this.users.set(this.bot.id, this.bot)
    this.commands = new Commands(this.bot.id, this.snowflakes)
    this.token = token ?? tokenOf(this.bot.id)
  }

  addUser(name: string): APIUser {
    const id = this.snowflakes.next()
    const user = { id, username: name, global_name: name, discriminator: '0', avatar: null, bot: false }
    this.users.set(id, user)
    return user
  }

  guildOf(channel: Channel): Guild | null {
    return channel.guildId === null ? null : (this.guilds.get(channel.guildId) ?? null)
  }

  /** What a user may do in a channel; a thread follows the channel that it belongs to. */
  permissionsIn(channel: Channel, userId: string): bigint {
    const guild = this.guildOf(channel)
    if (guild === null) return DIRECT_PERMISSIONS
    const member = guild.members.get(userId)
    const ruling = isThread(channel) ? this.channels.get(channel.thread.parentId) : channel
    return member === undefined || ruling === undefined ? 0n : permissionsInChannel(guild, member, ruling)
  }
}

/** Tokens have three parts, the first of which is the id of the bot. */
function tokenOf(botId: string): string {
  const parts = [Buffer.from(botId), randomBytes(4), randomBytes(28)]
  return parts.map((part) => part.toString('base64url')).join('.')
}
