import {
  type APIMessage,
  type APIRole,
  type APIUser,
  ChannelType,
  GatewayIntentBits,
  OverwriteType,
} from 'discord-api-types/v10'
import { guildWithChannels } from '../gateway/greet.ts'
import { type Channel, channelPayload, type Overwrite } from '../state/channel.ts'
import { directChannel } from '../state/direct-channel.ts'
import { type Guild, memberPayload } from '../state/guild.ts'
import { ORDINARY_PERMISSIONS, sumOf } from '../state/permissions.ts'
import { publishDeletion } from '../state/stored-message.ts'
import type { World } from '../state/world.ts'
import { makeRole } from './make-role.ts'

/** What a channel allows or denies somebody. */
export interface GivenOverwrite {
  /** The guild stands for everyone in it. */
  of: Guild | APIRole | APIUser
  allow?: readonly bigint[]
  deny?: readonly bigint[]
}

/** Sets the scene: servers, their members and channels. The bot is told of what it may see. */
export class Scene {
  protected readonly world: World

  constructor(world: World) {
    this.world = world
  }

  /** The user of the bot. */
  get bot(): APIUser {
    return this.world.bot
  }

  addUser(name: string): APIUser {
    return this.world.addUser(name)
  }

  /** @param options `installed: false` makes a server that the bot is not in; `botPermissions` are added to everyone's */
  addGuild(name: string, options: { installed?: boolean; botPermissions?: readonly bigint[] } = {}): Guild {
    const { installed = true, botPermissions = [] } = options
    const id = this.world.snowflakes.next()
    const everyone = makeRole(id, '@everyone', ORDINARY_PERMISSIONS)
    const ownerId = this.world.addUser('owner').id
    const guild: Guild = { id, name, installed, ownerId, roles: new Map([[id, everyone]]), members: new Map() }
    this.world.guilds.set(id, guild)
    if (installed) {
      this.addMember(guild, this.bot, { permissions: botPermissions })
      this.world.events.publish('GUILD_CREATE', GatewayIntentBits.Guilds, guildWithChannels(this.world, guild))
    }
    return guild
  }

  addRole(guild: Guild, name: string, permissions: readonly bigint[] = []): APIRole {
    const role = makeRole(this.world.snowflakes.next(), name, sumOf(permissions))
    guild.roles.set(role.id, role)
    this.#publish(guild, 'GUILD_ROLE_CREATE', { guild_id: guild.id, role })
    return role
  }

  /** @param options `permissions` become a role of its own */
  addMember(
    guild: Guild,
    nameOrUser: string | APIUser,
    options: { roles?: readonly APIRole[]; permissions?: readonly bigint[]; nick?: string } = {},
  ): APIUser {
    const { roles = [], permissions = [], nick = null } = options
    const user = typeof nameOrUser === 'string' ? this.addUser(nameOrUser) : nameOrUser
    const own = permissions.length === 0 ? [] : [this.addRole(guild, user.username, permissions)]
    const member = { user, nick, roleIds: [...roles, ...own].map((role) => role.id) }
    guild.members.set(user.id, member)
    if (user.id !== this.bot.id && guild.installed) {
      const data = { ...memberPayload(member), guild_id: guild.id }
      this.world.events.publish('GUILD_MEMBER_ADD', GatewayIntentBits.GuildMembers, data)
    }
    return user
  }

  /** The user installs the app for themselves, and so has its commands everywhere. */
  installForUser(user: APIUser): void {
    this.world.userInstalls.add(user.id)
  }

  addChannel(
    guild: Guild,
    name: string,
    options: { overwrites?: readonly GivenOverwrite[]; type?: ChannelType; topic?: string; nsfw?: boolean } = {},
  ): Channel {
    const channel: Channel = {
      id: this.world.snowflakes.next(),
      type: options.type ?? ChannelType.GuildText,
      guildId: guild.id,
      name,
      topic: options.topic ?? null,
      nsfw: options.nsfw ?? false,
      overwrites: (options.overwrites ?? []).map(toOverwrite),
      lastMessageId: null,
      recipient: null,
      thread: null,
    }
    this.world.channels.set(channel.id, channel)
    this.#publish(guild, 'CHANNEL_CREATE', channelPayload(channel, this.bot.id))
    return channel
  }

  setOverwrites(channel: Channel, overwrites: readonly GivenOverwrite[]): void {
    channel.overwrites = overwrites.map(toOverwrite)
    const guild = this.world.guildOf(channel)
    if (guild !== null) this.#publish(guild, 'CHANNEL_UPDATE', channelPayload(channel, this.bot.id))
  }

  /** The direct messages of a user and the bot. */
  dm(user: APIUser): Channel {
    return directChannel(this.world, user)
  }

  deleteMessage(message: APIMessage): void {
    const stored = this.world.messages.get(message.id)
    if (stored === undefined || stored.deleted) throw new Error(`there is no message ${message.id} to delete`)
    stored.deleted = true
    publishDeletion(this.world, stored)
  }

  /** Deletes a channel or a thread. */
  deleteChannel(channel: Channel): void {
    this.world.channels.delete(channel.id)
    const guild = this.world.guildOf(channel)
    if (guild === null) return
    const name = channel.thread === null ? 'CHANNEL_DELETE' : 'THREAD_DELETE'
    this.#publish(guild, name, channelPayload(channel, this.bot.id))
  }

  /** Locks and archives a thread, as a moderator does who wants no more of it. */
  lockThread(channel: Channel): void {
    if (channel.thread === null) throw new Error(`${channel.name} is not a thread`)
    channel.thread.locked = true
    channel.thread.archived = true
    this.#publish(this.world.guildOf(channel), 'THREAD_UPDATE', channelPayload(channel, this.bot.id))
  }

  #publish(guild: Guild | null, name: Parameters<World['events']['publish']>[0], data: object): void {
    if (guild?.installed) this.world.events.publish(name, GatewayIntentBits.Guilds, data)
  }
}

function toOverwrite({ of, allow = [], deny = [] }: GivenOverwrite): Overwrite {
  const type = 'username' in of ? OverwriteType.Member : OverwriteType.Role
  return { id: of.id, type, allow: sumOf(allow), deny: sumOf(deny) }
}
