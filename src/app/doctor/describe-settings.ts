import type { Settings } from '../settings.ts'

/** @returns the settings in force by the names of their variables, with secrets redacted */
export function describeSettings(settings: Settings): Record<string, string | null> {
  return {
    DISCORD_TOKEN: settings.discordToken === null ? null : REDACTED,
    DISCORD_GUILD_ID: settings.discordGuildId,
    DISCORD_API_URL: redactAddress(settings.discordApiUrl),
    ATTACHMENT_ORIGINS: joined(settings.attachmentOrigins),
    FETCH_PRIVATE_ORIGINS: joined(settings.fetchPrivateOrigins),
    MODERATOR_ROLE_IDS: joined(settings.moderatorRoleIds),
    MONAZITE_INDEX: settings.index,
    MONAZITE_MODEL: settings.model,
    MONAZITE_SEEDS: settings.seeds,
    DATABASE_URL: settings.databaseUrl === null ? null : redactAddress(settings.databaseUrl),
    LOG_LEVEL: settings.logLevel,
  }
}

const REDACTED = '***'

/** PostgreSQL takes a password in front of the host and as a parameter. */
function redactAddress(address: string): string {
  const url = new URL(address)
  if (url.password !== '') url.password = REDACTED
  for (const name of [...url.searchParams.keys()]) {
    if (/password|secret|token|key/i.test(name)) url.searchParams.set(name, REDACTED)
  }
  return url.password === '' && url.search === '' ? address : url.href
}

function joined(list: readonly string[]): string | null {
  return list.length === 0 ? null : list.join(',')
}
