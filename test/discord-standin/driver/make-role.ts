import type { APIRole } from 'discord-api-types/v10'

/** A role that is remarkable for nothing but its permissions. */
export function makeRole(id: string, name: string, permissions: bigint): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: name === '@everyone' ? 0 : 1,
    permissions: String(permissions),
    managed: false,
    mentionable: false,
    flags: 0 as APIRole['flags'],
  }
}
