import type { Client } from 'discord.js'
import type { Logger } from '../../app/logger.ts'
import type { MemberDesk } from '../../app/members/member-desk.ts'
import type { Monazite } from '../../app/monazite.ts'

/** What handlers work with. */
export interface BotContext {
  client: Client<true>
  monazite: Monazite
  desk: MemberDesk
  logger: Logger
  /** Whether the bot is about to stop: what is running is finished, nothing new is begun. */
  isStopping(): boolean
}
