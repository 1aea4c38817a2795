import type { z } from 'zod'

/** What was read, or why it could not be, with what to do about it. */
export type DiscordReading<T> = { value: T } | { fault: { message: string; fix: string } }

/** Discord answers in well under a second. */
const TIMEOUT_MS = 10_000

/** Reads one resource of Discord's REST API. It never throws, and no part of the token reaches a message. */
export async function readDiscord<T>(request: {
  /** Base of the API, without version and trailing slash. */
  api: string
  token: string
  path: string
  schema: z.ZodType<T>
}): Promise<DiscordReading<T>> {
  const { api, token, path, schema } = request
  try {
    const response = await fetch(`${api}/v10${path}`, {
      headers: { authorization: `Bot ${token}`, 'user-agent': USER_AGENT },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.status === 401) {
      const fix = 'Copy it again from the developer portal (Bot, Reset Token) into DISCORD_TOKEN.'
      return { fault: { message: 'Discord refuses the token.', fix } }
    }
    const parsed = response.ok ? schema.safeParse(await response.json()) : null
    if (parsed?.success) return { value: parsed.data }
    return { fault: { message: `Discord answered ${response.status} to ${path}.`, fix: 'Try again in a minute.' } }
  } catch {
    const fix = 'Check the network, and DISCORD_API_URL if it is set.'
    return { fault: { message: `Discord cannot be reached at ${api}.`, fix } }
  }
}

/** Discord refuses requests without one of this form (developer documentation, "User Agent"). */
const USER_AGENT = 'DiscordBot (https://discord.com, 1.0)'
