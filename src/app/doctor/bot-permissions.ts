/** What the bot needs in a server, by the names of Discord's settings (developer documentation, "Permissions"). */
export const BOT_PERMISSIONS: readonly (readonly [name: string, bit: bigint])[] = [
  ['View Channels', 1n << 10n],
  ['Send Messages', 1n << 11n],
  ['Read Message History', 1n << 16n],
  ['Create Public Threads', 1n << 35n],
  ['Send Messages in Threads', 1n << 38n],
]

/** An administrator has every permission. */
const ADMINISTRATOR = 1n << 3n

/** @returns the address at which a server's owner lets the bot in, with just the permissions that it needs */
export function inviteLink(applicationId: string): string {
  const permissions = BOT_PERMISSIONS.reduce((sum, [, bit]) => sum | bit, 0n)
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: permissions.toString(),
  })
  return `https://discord.com/oauth2/authorize?${query}`
}

/** @param granted the bit set of what the bot may do */
export function lackingPermissions(granted: bigint): string[] {
  if ((granted & ADMINISTRATOR) !== 0n) return []
  return BOT_PERMISSIONS.filter(([, bit]) => (granted & bit) === 0n).map(([name]) => name)
}
