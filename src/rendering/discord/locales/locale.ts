/** The languages that the bot speaks. */
export const LOCALES = ['en', 'de', 'fr', 'ja', 'zh-cn'] as const
export type Locale = (typeof LOCALES)[number]

/**
 * @param discordLocale as an interaction carries it: `en-GB`, `de`, `zh-CN`; a guild's where there is no interaction
 * @returns English for a language that the bot does not speak
 */
export function pickLocale(discordLocale: string | null | undefined): Locale {
  return DISCORD_LOCALES.get(discordLocale ?? '') ?? 'en'
}

/** Traditional Chinese is not among them: its readers get English rather than the other script. */
const DISCORD_LOCALES = new Map<string, Locale>([
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['de', 'de'],
  ['fr', 'fr'],
  ['ja', 'ja'],
  ['zh-CN', 'zh-cn'],
])
