import type { APIGuildMember, APIRole, APIUser, GatewayGuildCreateDispatchData } from 'discord-api-types/v10'

/** A server. */
export interface Guild {
  readonly id: string
  readonly name: string
  /** Whether the bot is in it. */
  readonly installed: boolean
  readonly ownerId: string
  /** The role of everyone has the id of the guild. */
  readonly roles: Map<string, APIRole>
  readonly members: Map<string, Member>
}

/** A user in a server. */
export interface Member {
  readonly user: APIUser
  readonly nick: string | null
  readonly roleIds: string[]
}

/** A member as Discord describes it. */
export function memberPayload(member: Member): APIGuildMember {
  return {
    user: member.user,
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roleIds],
    joined_at: new Date(0).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as APIGuildMember['flags'],
    communication_disabled_until: null,
  }
}

/** Everything of a server that GUILD_CREATE tells apart from its channels and threads. */
export function guildPayload(
  guild: Guild,
  botId: string,
): Omit<GatewayGuildCreateDispatchData, 'channels' | 'threads'> {
  const bot = guild.members.get(botId)
  return {
    ...UNREMARKABLE,
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    roles: [...guild.roles.values()],
    joined_at: new Date(0).toISOString(),
    member_count: guild.members.size,
    members: bot === undefined ? [] : [memberPayload(bot)],
  }
}

/** What is the same for every server. */
const UNREMARKABLE = {
  icon: null,
  splash: null,
  discovery_splash: null,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  emojis: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  max_members: 500_000,
  vanity_url_code: null,
  description: null,
  banner: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: 'en-US',
  public_updates_channel_id: null,
  nsfw_level: 0,
  stickers: [],
  premium_progress_bar_enabled: false,
  safety_alerts_channel_id: null,
  incidents_data: null,
  hub_type: null,
  region: 'us-west',
  large: false,
  unavailable: false,
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
} as unknown as Omit<
  GatewayGuildCreateDispatchData,
  'channels' | 'threads' | 'id' | 'name' | 'owner_id' | 'roles' | 'joined_at' | 'member_count' | 'members'
>
