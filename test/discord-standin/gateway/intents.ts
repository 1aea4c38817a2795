import { GatewayIntentBits } from 'discord-api-types/v10'

/** The intents that an operator has to switch on in Discord's portal. */
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent

/** The privileged ones among these intents that are not switched on. */
export function disallowedIntents(intents: number, allowed: number): number {
  return intents & PRIVILEGED & ~allowed
}
