import { PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { lackingPermissions } from '../../../src/app/doctor/bot-permissions.ts'
import { inspectDiscord } from '../../../src/app/doctor/inspect-discord.ts'
import { useStandin } from '../../discord-standin/use-standin.ts'

const standin = useStandin()
const settings = (changes: object = {}) => ({
  discordToken: standin().token,
  discordGuildId: null,
  discordApiUrl: standin().apiUrl,
  ...changes,
})
const byName = async (changes?: object) =>
  new Map((await inspectDiscord(settings(changes))).map((check) => [check.name, check]))

describe('inspectDiscord', () => {
  it('says without a token what needs one, and asks nobody', async () => {
    const checks = await inspectDiscord(settings({ discordToken: null }))
    expect(checks).toEqual([{ name: 'discord', status: 'ok', message: expect.stringMatching(/not set/) }])
    expect(standin().requests).toEqual([])
  })

  it('prints an invite link with the scopes and just the permissions that are needed', async () => {
    const invite = (await byName()).get('invite')?.message ?? ''
    const link = new URL(invite.slice(invite.indexOf('https://')))
    expect(link.searchParams.get('scope')).toBe('bot applications.commands')
    const wanted =
      PermissionFlagsBits.ViewChannel |
      PermissionFlagsBits.SendMessages |
      PermissionFlagsBits.SendMessagesInThreads |
      PermissionFlagsBits.CreatePublicThreads |
      PermissionFlagsBits.ReadMessageHistory
    expect(link.searchParams.get('permissions')).toBe(wanted.toString())
    expect(link.searchParams.get('client_id')).toMatch(/^\d+$/)
  })

  it('counts the servers where the bot has what it needs', async () => {
    standin().addGuild('Rich')
    expect((await byName()).get('servers')).toMatchObject({
      status: 'ok',
      message: expect.stringMatching(/^In 1 server/),
    })
  })

  it('warns while no command is registered and the bot is in no server', async () => {
    const checks = await byName()
    expect(checks.get('commands')).toMatchObject({ status: 'warning', fix: expect.stringMatching(/npm run bot/) })
    expect(checks.get('servers')).toMatchObject({ status: 'warning', fix: expect.stringMatching(/invite/) })
  })

  it('says that a token is refused, or that nobody answers, and never shows the token', async () => {
    const refused = await inspectDiscord(settings({ discordToken: 'wrong.token' }))
    expect(refused).toMatchObject([{ status: 'error', message: 'Discord refuses the token.' }])
    const unreachable = await inspectDiscord(settings({ discordApiUrl: 'http://127.0.0.1:9/api' }))
    expect(unreachable).toMatchObject([{ status: 'error', message: expect.stringMatching(/cannot be reached/) }])
    expect(JSON.stringify([refused, unreachable])).not.toContain('wrong.token')
  })
})

describe('lackingPermissions', () => {
  it('names what is not granted, and nothing for an administrator', () => {
    expect(lackingPermissions(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages)).toEqual([
      'Read Message History',
      'Create Public Threads',
      'Send Messages in Threads',
    ])
    expect(lackingPermissions(PermissionFlagsBits.Administrator)).toEqual([])
  })
})
