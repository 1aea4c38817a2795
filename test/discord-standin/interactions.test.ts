import { InteractionResponseType, PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { useTestBot } from './test-bot/use-test-bot.ts'

const scene = useTestBot()

describe('a slash command', () => {
  it('is deferred, answered and edited in place', async () => {
    const { standin, general, ann } = scene()
    const asked = standin.slash(ann, general, 'ask', { question: 'What may @everyone export?' })
    expect(await asked.acknowledged()).toMatchObject({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      deferred: true,
      ephemeral: false,
    })
    const reply = await asked.reply()
    expect(reply.embeds[0]).toMatchObject({ description: 'About: What may @everyone export?' })
    expect(standin.isEphemeral(reply)).toBe(false)
    expect(standin.pingsOf(reply)).toEqual({ users: [], roles: [], everyone: false })
    expect(await asked.edits(1)).toHaveLength(1)
    expect(standin.messagesIn(general)).toEqual([reply])
  })

  it('is answered to one user alone, in the language of the client', async () => {
    const { standin, general, ann } = scene()
    const asked = standin.slash(ann, general, 'ask', { question: 'why?', private: true }, { locale: 'de' })
    expect(await asked.acknowledged()).toMatchObject({ ephemeral: true })
    const reply = await asked.reply()
    expect(standin.isEphemeral(reply)).toBe(true)
    expect(reply.embeds[0]?.footer?.text).toBe('de')
    const stranger = standin.addUser('stranger')
    expect(() => standin.press(stranger, reply, 'excerpt')).toThrow('not visible to stranger')
  })

  it('brings an attachment that the bot can fetch', async () => {
    const { standin, guild, general } = scene()
    const mo = standin.addMember(guild, 'mo', { permissions: [PermissionFlagsBits.ManageGuild] })
    const file = { name: 'a law.pdf', data: 'x'.repeat(5000), type: 'application/pdf' }
    const reply = await standin.slash(mo, general, 'sources add', { file }).reply()
    expect(reply.content).toBe('a law.pdf: 5000 bytes of application/pdf')
  })

  it('is followed up', async () => {
    const { standin, guild, general } = scene()
    const moderators = standin.addRole(guild, 'Moderators', [PermissionFlagsBits.ManageGuild])
    const mo = standin.addMember(guild, 'mo', { roles: [moderators] })
    const listed = standin.slash(mo, general, 'sources list')
    expect((await listed.reply()).content).toBe('No sources.')
    const [followUp] = await listed.followUps()
    expect(followUp).toMatchObject({ content: 'Add one.' })
    expect(standin.isEphemeral(followUp!)).toBe(true)
  })

  it('is offered only to whom it is for, unless it is forced', async () => {
    const { standin, general, ann } = scene()
    const names = standin.visibleCommands(ann, general).map((command) => command.name)
    expect(names).toEqual(['ask', 'Check this claim'])
    expect(standin.visibleCommands(ann, standin.dm(ann)).map((command) => command.name)).toEqual(['ask'])
    expect(() => standin.slash(ann, general, 'sources list')).toThrow('not visible to ann')
    await standin.slash(ann, general, 'sources list', {}, { force: true }).reply()
  })

  it.each([
    ['an option that is missing', 'ask', {}, 'question is required'],
    ['a text that is too long', 'ask', { question: 'x'.repeat(501) }, 'takes 3 to 500 characters'],
    ['an option that does not exist', 'ask', { question: 'why?', answer: 42 }, 'no option answer'],
    ['a sub-command that does not exist', 'ask twice', { question: 'why?' }, 'no sub-command twice'],
  ])('refuses %s, as the client does', (_what, name, values, message) => {
    const { standin, general, ann } = scene()
    expect(() => standin.slash(ann, general, name, values as Record<string, string>)).toThrow(message)
  })
})

describe('what follows an answer', () => {
  it('is a button, a modal and a select menu', async () => {
    const { standin, general, ann } = scene()
    const reply = await standin.slash(ann, general, 'ask', { question: 'Which quotas?' }).reply()
    const excerpt = standin.press(ann, reply, 'excerpt')
    expect(await excerpt.acknowledged()).toMatchObject({ deferred: false, ephemeral: true })
    expect((await excerpt.reply()).content).toBe('> the excerpt')

    const shown = await standin.press(ann, reply, 'follow-up').modal()
    expect(shown.data.title).toBe('Follow up')
    expect(() => standin.submitModal(ann, shown, {})).toThrow('question is required')
    const submitted = standin.submitModal(ann, shown, { question: 'And terbium?' })
    expect((await submitted.reply()).embeds[0]?.description).toBe('About: And terbium?')

    const chosen = standin.choose(ann, reply, 'other', ['notice'])
    expect(await chosen.acknowledged()).toMatchObject({ deferred: true })
    expect(await chosen.reply()).toBe(reply)
    expect(reply.embeds[0]?.description).toBe('About: notice')
    expect(() => standin.choose(ann, reply, 'other', ['rumour'])).toThrow('cannot be chosen')
    expect(() => standin.press(ann, reply, 'forged')).toThrow('no component forged')
  })

  it('is an autocompletion while the command is typed', async () => {
    const { standin, general, ann } = scene()
    const typed = standin.autocomplete(ann, general, 'ask', { source: 'no' }, 'source')
    expect(await typed.choices()).toEqual([{ name: 'notice', value: 'notice' }])
  })

  it('is a message command, which shows the bot the text of the message', async () => {
    const { standin, guild, general, ann } = scene()
    const bob = standin.addMember(guild, 'bob')
    const said = standin.say(bob, general, 'China banned every export.')
    const reply = await standin.contextMenu(ann, said, 'Check this claim').reply()
    expect(reply.embeds[0]?.description).toBe('About: China banned every export.')
  })
})

describe('a user install', () => {
  it('brings the commands into a server that the bot is not in', async () => {
    const { standin, ann } = scene()
    const elsewhere = standin.addGuild('Elsewhere', { installed: false })
    const hall = standin.addChannel(elsewhere, 'hall')
    standin.addMember(elsewhere, ann)
    expect(standin.visibleCommands(ann, hall)).toEqual([])
    standin.installForUser(ann)
    const asked = standin.slash(ann, hall, 'ask', { question: 'abroad?' })
    const reply = await asked.reply()
    expect(reply.interaction_metadata?.authorizing_integration_owners).toEqual({ 1: ann.id })
    expect(standin.isEphemeral(reply)).toBe(false)
  })

  it('answers in private where outside apps may not be shown', async () => {
    const { standin, ann } = scene()
    const elsewhere = standin.addGuild('Elsewhere', { installed: false })
    const deny = [PermissionFlagsBits.UseExternalApps]
    const hall = standin.addChannel(elsewhere, 'hall', { overwrites: [{ of: elsewhere, deny }] })
    standin.addMember(elsewhere, ann)
    standin.installForUser(ann)
    const asked = standin.slash(ann, hall, 'ask', { question: 'abroad?' })
    expect(standin.isEphemeral(await asked.reply())).toBe(true)
  })
})
