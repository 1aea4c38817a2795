import { randomBytes } from 'node:crypto'
import {
  type APIInteraction,
  type APIMessage,
  type APIUser,
  ApplicationIntegrationType,
  InteractionContextType,
  type InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { type Channel, channelPayload } from '../state/channel.ts'
import { memberPayload } from '../state/guild.ts'
import type { Interaction } from '../state/interaction.ts'
import type { World } from '../state/world.ts'

/** How long a bot has for its first answer. */
export const ACKNOWLEDGEMENT_MS = 3000

/** What a user does that becomes an interaction. */
export interface Act {
  readonly type: InteractionType
  readonly user: APIUser
  readonly channel: Channel
  readonly data: object
  readonly message: APIMessage | null
  readonly locale: string
  /** Through which installations of the app it comes; for a component, those of the message. */
  readonly installations: readonly ApplicationIntegrationType[]
  /** Whether a bot is there to hear of it. */
  readonly isHeard: boolean
  /** Most bytes of a file that the bot may attach. */
  readonly uploadLimit: number
}

/** Sends an interaction to the bot, and tells the user after 3 s that the app did not respond. */
export function interact(world: World, act: Act): Interaction {
  const { UserInstall, GuildInstall } = ApplicationIntegrationType
  const id = world.snowflakes.next()
  const token = randomBytes(96).toString('base64url')
  const guild = world.guildOf(act.channel)
  const canUseApps = world.permissionsIn(act.channel, act.user.id) & PermissionFlagsBits.UseExternalApps
  const isUserInstall = act.installations.includes(UserInstall) && !act.installations.includes(GuildInstall)
  const interaction: Interaction = {
    id,
    token,
    type: act.type,
    user: act.user,
    channel: act.channel,
    message: act.message,
    payload: payloadOf(world, act, { id, token }),
    userInstallOnly: isUserInstall,
    isForcedEphemeral: isUserInstall && guild !== null && !canUseApps,
    sentAt: world.clock.now(),
    status: 'sent',
    failure: null,
    acknowledgement: null,
    original: null,
    followUps: [],
    choices: null,
    modal: null,
    excused: !act.isHeard,
    cancelDeadline: world.clock.after(ACKNOWLEDGEMENT_MS, () => fail(world, interaction)),
  }
  world.interactions.set(id, interaction)
  world.interactions.set(token, interaction)
  world.events.publish('INTERACTION_CREATE', 0, interaction.payload)
  return interaction
}

function fail(world: World, interaction: Interaction): void {
  interaction.status = 'failed'
  interaction.failure = `The application did not respond within ${ACKNOWLEDGEMENT_MS} ms.`
  if (interaction.excused) return
  world.violations.add('no-acknowledgement', `no first answer to ${describeInteraction(interaction)}`)
}

/** An interaction in a few words. */
export function describeInteraction({ payload, user }: Interaction): string {
  const data = payload.data as { name?: string; custom_id?: string } | undefined
  return `"${data?.name ?? data?.custom_id}" of ${user.username}`
}

function payloadOf(world: World, act: Act, ids: { id: string; token: string }): APIInteraction {
  const { channel, user } = act
  const guild = world.guildOf(channel)
  const member = guild?.members.get(user.id)
  const permissions = String(world.permissionsIn(channel, user.id))
  const ofGuild =
    guild === null
      ? { user }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: { ...(member === undefined ? {} : memberPayload(member)), user, permissions },
        }
  return structuredClone({
    ...ids,
    application_id: world.bot.id,
    type: act.type,
    version: 1,
    data: act.data,
    channel_id: channel.id,
    channel: { ...channelPayload(channel, world.bot.id), permissions },
    locale: act.locale,
    entitlements: [],
    attachment_size_limit: act.uploadLimit,
    context: guild === null ? InteractionContextType.BotDM : InteractionContextType.Guild,
    app_permissions: String(appPermissions(world, channel)),
    authorizing_integration_owners: ownersOf(act),
    ...(act.message === null ? {} : { message: act.message }),
    ...ofGuild,
  }) as unknown as APIInteraction
}

/** What the app may do there; where it is not a member, no more than to show links and files. */
function appPermissions(world: World, channel: Channel): bigint {
  const isMember = world.guildOf(channel)?.installed ?? true
  if (isMember) return world.permissionsIn(channel, world.bot.id)
  return PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles
}

function ownersOf({ installations, channel, user }: Act): Record<string, string> {
  const owners = installations.map((type) => {
    const isGuild = type === ApplicationIntegrationType.GuildInstall
    return [String(type), isGuild ? (channel.guildId ?? '0') : user.id] as const
  })
  return Object.fromEntries(owners)
}
