import type { Inspection } from './run-checks.ts'

/** @param token the bot's token, or null; it is not tried, and never shown */
export function inspectDiscord(token: string | null): Inspection {
  return {
    name: 'discord',
    fix: 'Set DISCORD_TOKEN to the token of a Discord application.',
    async look() {
      if (token !== null) return { status: 'ok', message: 'DISCORD_TOKEN is set; it was not tried.' }
      return { status: 'ok', message: 'DISCORD_TOKEN is not set: the bot needs it, everything else works without.' }
    },
  }
}
